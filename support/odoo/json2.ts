// JSON-2 (Odoo 19 and later): the thin transport for accounts with an API key.
import { fromJson2, fromPage } from './error-mapping.ts';
import { OdooError } from './errors.ts';
import { exchange } from './http.ts';
import type { Account, Dict, Json, Target, Transport } from './transport.ts';

/** JSON-2 names all arguments; these are the names behind the positions of the methods that we call. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  create: ['vals_list'],
  default_get: ['fields'],
  fields_get: ['allfields', 'attributes'],
  formatted_read_group: ['domain', 'groupby', 'aggregates'],
  get_views: ['views', 'options'],
  load: ['fields', 'data'],
  name_create: ['name'],
  name_search: ['name', 'domain', 'operator', 'limit'],
  onchange: ['ids', 'values', 'field_names', 'fields_spec'],
  read: ['ids', 'fields'],
  search: ['domain', 'offset', 'limit', 'order'],
  search_count: ['domain', 'limit'],
  search_read: ['domain', 'fields', 'offset', 'limit', 'order'],
  has_group: ['ids', 'group_ext_id'],
  web_name_search: ['name', 'specification', 'domain', 'operator', 'limit'],
  web_read: ['ids', 'specification'],
  web_save: ['ids', 'vals', 'specification'],
  web_search_read: ['domain', 'specification', 'offset', 'limit', 'order', 'count_limit'],
  write: ['ids', 'vals'],
  get_param: ['key', 'default'],
};

/** Opens JSON-2 with an API key. Throws `denied`, `unknown-database` or `unreachable`. */
export async function openJson2(target: Target, account: Account): Promise<Transport> {
  const key = account.apiKey;
  if (key === undefined) {
    throw new OdooError({
      kind: 'denied',
      name: '',
      message: `${account.login} has no API key here: JSON-2 needs one (Odoo: Preferences > Account Security > New API Key).`,
    });
  }
  const send = async (model: string, method: string, body: Dict): Promise<Json> => {
    const call = `${model}.${method}`;
    const answer = await exchange(`${target.url}/json/2/${model}/${method}`, {
      headers: {
        'content-type': 'application/json',
        authorization: `bearer ${key}`,
        'x-odoo-database': target.database,
      },
      body: JSON.stringify(body),
      call,
    });
    if (answer.status < 200 || answer.status >= 300) throw fromJson2(answer.status, answer.text, call);
    if (!answer.contentType.includes('json')) throw fromPage(answer.status, answer.text, call);
    return JSON.parse(answer.text) as Json;
  };
  const context = (await send('res.users', 'context_get', {})) as Dict;
  return {
    kind: 'json2',
    uid: Number(context.uid),
    call: (model, method, args = [], kwargs = {}) =>
      send(model, method, { ...named(method, args), ...kwargs }),
  };
}

/** Positional arguments by their names; a method that is not listed may have its ids in front and nothing else. */
function named(method: string, args: readonly Json[]): Dict {
  const names = PARAMETERS[method] ?? ['ids'];
  if (args.length > names.length) {
    throw new OdooError({
      kind: 'server',
      name: '',
      message: `JSON-2 takes named arguments only, and the names of ${method}'s are not known here: pass them by name.`,
    });
  }
  return Object.fromEntries(args.map((value, index) => [names[index] ?? 'ids', value]));
}
