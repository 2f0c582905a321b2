// Moments as Odoo keeps them.

/** In UTC, to the second: "2026-11-23 08:00:00". */
export function odooMoment(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ');
}
