// A transport whose calls are noticed before they are sent.
import type { Transport } from '../odoo/transport.ts';

export function noticed(transport: Transport, notice: () => void): Transport {
  return {
    kind: transport.kind,
    uid: transport.uid,
    call: (...call) => {
      notice();
      return transport.call(...call);
    },
  };
}
