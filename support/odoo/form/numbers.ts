// Numbers as people write them and as fields hold them: hours as 1:30, shares as 15 %, all others plainly.

export type NumberShape = 'whole' | 'plain' | 'time' | 'share';

/** At most six decimals, none that are noughts. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

export function shapeOf(type: string, widget: string): NumberShape {
  if (widget === 'float_time' || widget.startsWith('timesheet_uom')) return 'time';
  if (widget === 'percentage') return 'share';
  return type === 'integer' ? 'whole' : 'plain';
}

/**
 * What the field is to hold; undefined for what is no number. A comma groups thousands and nothing else, and a sum
 * ("=10*3") is computed by nobody.
 */
export function numberHeld(said: string | number, shape: NumberShape): number | undefined {
  const text = String(said).trim();
  const clock = /^(-?)(\d+):([0-5]\d)$/.exec(text);
  if (clock) {
    const [, sign, hours, minutes] = clock;
    const held = Number(hours) + Number(minutes) / 60;
    return shape === 'time' ? (sign === '-' ? -held : held) : undefined;
  }
  const bare = shape === 'share' ? text.replace(/\s*%$/, '') : text;
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(bare)) return undefined;
  const value = Number(bare.replaceAll(',', ''));
  if (shape === 'whole' && !Number.isInteger(value)) return undefined;
  return shape === 'share' ? value / 100 : value;
}

/** In the one text form. */
export function numberShown(value: number, shape: NumberShape): string {
  if (shape === 'share') return `${plainNumber(value * 100)}%`;
  if (shape !== 'time') return plainNumber(value);
  const minutes = Math.round(Math.abs(value) * 60);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return (value < 0 && minutes > 0 ? '-' : '') + clock.join(':');
}

/**
 * Whether a field holds a number as it was typed, or rounded up or down to its decimals. Where those are not known they
 * are taken from what it holds; nothing at all is no rounding then.
 */
export function isRounded(wanted: number, now: number, decimals: number | undefined): boolean {
  if (Math.abs(wanted - now) < 1e-6) return true;
  if (now === 0) return false;
  const places = decimals ?? (plainNumber(now).split('.')[1] ?? '').length;
  return Math.abs(wanted - now) < 10 ** -places - 1e-9;
}

/** What a number may look like, for messages. */
export function numberExample(shape: NumberShape): string {
  return {
    whole: 'a whole number',
    plain: 'a number such as 1234.5',
    time: 'hours such as 1:30 or 1.5',
    share: 'a share such as 15 %',
  }[shape];
}
