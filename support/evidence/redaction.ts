// Which values of a call to Odoo may be kept as evidence: those that a list allows; of all others only the field's name.
import { z } from 'zod';

/** People's own records: none of their fields is ever kept, whatever a list says. */
const PERSONAL =
  /^(res\.partner|res\.users|res\.partner\.bank|hr\.(employee|applicant|version|contract))(\.|$)/;

/** Fields in which anybody may have written anything about anybody, or that reach a person directly. */
const TELLING =
  /(^|_)(email|phone|mobile|street2?|zip|birthday|ssnid|passport|vat|iban|acc_number|image|avatar|password|token|note|notes|comment|description|body|message|narration|signature)(_|$)/;

const field = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .refine((name) => !TELLING.test(name), 'a field whose values cannot hold personal data or free text');

/** The form of `fixtures/evidence/payload-fields.yaml`. */
export const payloadFieldsFile = z
  .object({
    schema: z.literal('vouch/payload-fields/v1'),
    models: z.record(
      z.string().refine((model) => !PERSONAL.test(model), 'a model that is not a record of a person'),
      z
        .object({
          keep: z.array(field),
          /** Fields that hold lines, with the model of a line: their values follow that model's list. */
          lines: z.record(field, z.string()).optional(),
        })
        .strict(),
    ),
  })
  .strict();
export type PayloadFieldsFile = z.infer<typeof payloadFieldsFile>;

export interface KeptPayload {
  values?: Record<string, unknown>;
  /** Fields that were sent, and whose values are not kept. */
  fields: string[];
}

export interface PayloadFields {
  /** `model.field` of all fields whose values may be kept. */
  readonly names: ReadonlySet<string>;
  /** What may be kept of the values that were sent to a model. */
  keep(model: string, values: Readonly<Record<string, unknown>>): KeptPayload;
}

export function payloadFields(file: PayloadFieldsFile): PayloadFields {
  const models = Object.entries(file.models);
  const names = new Set(models.flatMap(([model, { keep }]) => keep.map((name) => `${model}.${name}`)));
  const keep = (model: string, values: Readonly<Record<string, unknown>>): KeptPayload => {
    const kept: Record<string, unknown> = {};
    const fields: string[] = [];
    for (const [name, value] of Object.entries(values)) {
      const line = file.models[model]?.lines?.[name];
      if (line !== undefined && Array.isArray(value))
        kept[name] = value.map((command) => keepCommand(line, command));
      else if (names.has(`${model}.${name}`)) kept[name] = plain(value);
      else fields.push(name);
    }
    return Object.keys(kept).length > 0 ? { values: kept, fields } : { fields };
  };
  /** Odoo sends lines as commands: `[0, virtual id, {...}]`, `[1, id, {...}]`, or without values. */
  const keepCommand = (model: string, command: unknown): unknown => {
    if (!Array.isArray(command)) return typeof command === 'number' ? command : null;
    return command.map((part) => (isObject(part) ? keep(model, part) : plain(part)));
  };
  return { names, keep };
}

/** A linked record comes as `[id, name]` or `{id, display_name}`: the name may be a person's, so the id is kept. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const [id, name] = value;
    return value.length === 2 && typeof id === 'number' && typeof name === 'string' ? id : numbersIn(value);
  }
  if (!isObject(value)) return value;
  if (typeof value.id === 'number') return value.id;
  // Shares of cost centres: `{"7": 60, "8": 40}`.
  return Object.values(value).every((share) => typeof share === 'number') ? value : null;
}

/** Commands that link records (`[[6, 0, [1, 2]]]`) hold nothing but numbers; texts in a list are left out. */
function numbersIn(list: unknown[]): unknown[] {
  const kept = list.filter(
    (item) => typeof item === 'number' || typeof item === 'boolean' || Array.isArray(item),
  );
  return kept.map((item) => (Array.isArray(item) ? numbersIn(item) : item));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
