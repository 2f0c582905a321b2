// The same account, answered in a language of somebody else's: labels, menus and choices as that person reads them.
import type { Dict, Transport } from './transport.ts';

/** `lang` is a code of Odoo's that is installed there: `fr_FR`. */
export function inLanguage(transport: Transport, lang: string): Transport {
  return {
    kind: transport.kind,
    uid: transport.uid,
    call: (model, method, args, kwargs = {}) => {
      const context = { ...(kwargs['context'] as Dict | undefined), lang };
      return transport.call(model, method, args, { ...kwargs, context });
    },
  };
}
