// A file of rows without a screen: uploaded, its columns matched by Odoo, tested or imported, and told as the client does.
import type { Dict, Json } from '../../../odoo/transport.ts';
import {
  columnsUnknown,
  type ImportMessage,
  ImportRefusedError,
  noImport,
  notReadable,
  told,
} from '../../import-words.ts';
import type { File } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { follow } from '../follow.ts';
import { type Fault, toldOf } from './import-told.ts';
import type { ListScreen } from './screen.ts';

const MODEL = 'base_import.import';

/** As the client begins; what the server finds out about the file takes the place of what is empty here. */
const OPTIONS: Dict = {
  import_skip_records: [],
  import_set_empty_fields: [],
  fallback_values: {},
  name_create_enabled_fields: {},
  encoding: '',
  separator: '',
  quoting: '"',
  date_format: '',
  datetime_format: '',
  float_thousand_separator: ',',
  float_decimal_separator: '.',
  advanced: true,
  has_headers: true,
  keep_matches: false,
  limit: 2000,
  sheets: [],
  sheet: '',
  skip: 0,
  tracking_disable: true,
};

interface FieldBranch {
  readonly name: string;
  readonly fields: readonly FieldBranch[];
}

interface Preview {
  readonly error?: string;
  readonly headers: readonly string[];
  readonly matches: Readonly<Record<string, readonly string[]>> | false;
  readonly fields: readonly FieldBranch[];
  readonly options: Dict;
}

interface Answer {
  readonly ids: readonly number[] | false;
  readonly messages: readonly Fault[];
  readonly nextrow?: number;
  readonly name?: readonly string[];
}

export interface Column {
  readonly heading: string;
  readonly field: string;
}

export async function importFile(
  desk: Desk,
  list: ListScreen,
  file: File,
  testOnly: boolean,
): Promise<readonly ImportMessage[]> {
  const { allowed, attrs, model } = list.view;
  const made = attrs.import === undefined || !/^(false|0)$/i.test(attrs.import);
  if (!allowed.create || !made || desk.top?.kind !== 'list' || list.selected.length > 0)
    throw noImport(list.title);
  const { session } = desk;
  const [, id] = await Promise.all([
    session.call(model, 'get_import_templates', [], { context: list.context }),
    session.call(MODEL, 'create', [{ res_model: model }]),
  ]);
  await session.upload(
    '/base_import/set_file',
    { model, id: String(id) },
    { field: 'ufile', name: file.file, content: file.content, type: 'text/csv' },
  );
  const preview = (await session.call(MODEL, 'parse_preview', [id, { ...OPTIONS }])) as unknown as Preview;
  if (preview.error !== undefined)
    throw notReadable(file.file, `Import preview failed due to: " ${preview.error} ".`);
  const columns = columnsOf(file.file, preview);
  const options = { ...OPTIONS, ...preview.options };
  const ids: number[] = [];
  for (let skip = 0; ; ) {
    const answer = (await session.call(
      MODEL,
      'execute_import',
      [
        Number(id),
        columns.map(({ field }) => field),
        columns.map(({ heading }) => heading.trim().toLowerCase()),
        { ...options, skip },
      ],
      { dryrun: testOnly, context: { ...list.context, tracking_disable: true } },
    )) as unknown as Answer;
    if (answer.messages.length > 0) {
      const messages = toldOf(desk.say, answer.messages, columns, answer.name ?? []);
      if (testOnly) return messages;
      throw new ImportRefusedError(file.file, messages);
    }
    ids.push(...(answer.ids || []));
    skip = answer.nextrow ?? 0;
    if (skip === 0) break;
  }
  if (testOnly) return [told(desk.say('Everything seems valid.'))];
  await showImported(desk, list, ids);
  return [];
}

function columnsOf(file: string, { headers, matches, fields }: Preview): Column[] {
  const columns = headers.map((heading, n) => ({
    heading,
    path: matches === false ? [] : (matches[n] ?? []),
  }));
  const unknown = columns.filter(({ path }) => !isThere(fields, path));
  if (unknown.length > 0)
    throw columnsUnknown(
      file,
      unknown.map(({ heading }) => heading),
    );
  return columns.map(({ heading, path }) => ({ heading, field: path.join('/') }));
}

function isThere(fields: readonly FieldBranch[], path: readonly string[]): boolean {
  const [name, ...deeper] = path;
  const field = fields.find((one) => one.name === name);
  if (!field) return false;
  return deeper.length === 0 || isThere(field.fields, deeper);
}

async function showImported(desk: Desk, list: ListScreen, ids: readonly number[]): Promise<void> {
  const text = desk.say('%s records successfully imported', ids.length);
  desk.tell({ kind: 'success', title: '', text });
  await follow(desk, {
    type: 'ir.actions.act_window',
    name: desk.say('Imported records'),
    res_model: list.view.model,
    view_mode: list.action.view_mode ?? 'list,form',
    views: list.action.views ?? [
      [false, 'list'],
      [false, 'form'],
    ],
    domain: [['id', 'in', [...ids]]] as Json[],
    target: 'current',
  });
}
