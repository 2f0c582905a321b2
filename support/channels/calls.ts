// Which calls to Odoo only look, as against do something: the same on both channels.

/** Methods that only read; of all others a lost answer leaves open whether they took effect. */
const READING =
  /^(get_|read|web_read|search|web_search|name_search|web_name_search|onchange|has_|is_|fields_|formatted_|retrieve_|lazy_|check_|default_get|autocomplete_|channel_|iap_)|_count$/;

/** Routes beside the calls of models that only read. */
const READING_ROUTE =
  /^\/(odoo|report|web\/(action\/load|webclient|bundle|static|image|content|session\/get)|mail\/(data|thread|store))/;

/** By a method's name, or by the path of a route. */
export function onlyReads(method: string): boolean {
  return (method.startsWith('/') ? READING_ROUTE : READING).test(method);
}
