// A transport that can look and not touch: what the observer reads records with.
import { OdooError } from './errors.ts';
import type { Transport } from './transport.ts';

const READING = new Set([
  'check_access_rights',
  'context_get',
  'default_get',
  'fields_get',
  'formatted_read_group',
  'get_metadata',
  'get_param',
  'get_views',
  'has_access',
  'has_group',
  'name_search',
  'read',
  'read_group',
  'search',
  'search_count',
  'search_fetch',
  'search_read',
  'web_name_search',
  'web_read',
  'web_read_group',
  'web_search_read',
]);

/** Refuses every method that is not in the closed list of reading methods. Throws `access` before anything is sent. */
export function readOnly(transport: Transport): Transport {
  return {
    kind: transport.kind,
    uid: transport.uid,
    call: async (model, method, args, kwargs) => {
      if (!READING.has(method)) {
        throw new OdooError({
          kind: 'access',
          name: 'ReadOnlyTransport',
          message: `The observer only reads: ${model}.${method} was not sent. Acts belong to a persona or to the set-up.`,
          call: `${model}.${method}`,
        });
      }
      return transport.call(model, method, args, kwargs);
    },
  };
}
