// XML-RPC: the thin transport for set-up and for accounts that only have a key.
import xmlrpc from 'xmlrpc';
import { fromFault, fromPage, unreachable, withoutSecrets } from './error-mapping.ts';
import { OdooError } from './errors.ts';
import type { Account, Dict, Json, Target, Transport } from './transport.ts';

/** What the server says when a method that returned None has done its work and was committed. */
const NONE_IS_SUCCESS = 'cannot marshal None unless allow_none is enabled';

/** Signs in over XML-RPC with the password or the API key. Throws `denied`, `unknown-database` or `unreachable`. */
export async function openXmlRpc(target: Target, account: Account): Promise<Transport> {
  const secret = account.apiKey ?? account.password ?? '';
  const common = new Endpoint(target.url, '/xmlrpc/2/common', [secret]);
  const uid = await common.send('authenticate', [target.database, account.login, secret, {}], 'authenticate');
  if (typeof uid !== 'number') {
    throw new OdooError({
      kind: 'denied',
      name: '',
      message: `Odoo at ${target.url} does not let ${account.login} into the database ${target.database}: wrong login, password or key.`,
      call: 'authenticate',
    });
  }
  const object = new Endpoint(target.url, '/xmlrpc/2/object', [secret]);
  return {
    kind: 'xmlrpc',
    uid,
    call: (model: string, method: string, args: Json[] = [], kwargs: Dict = {}) =>
      object.send(
        'execute_kw',
        [target.database, uid, secret, model, method, args, kwargs],
        `${model}.${method}`,
      ),
  };
}

/** One XML-RPC address. Errors of the package carry the request with its password, so none is passed on as cause. */
class Endpoint {
  private readonly url: string;
  private readonly client: ReturnType<typeof xmlrpc.createClient>;
  private readonly secrets: readonly string[];

  constructor(base: string, path: string, secrets: readonly string[]) {
    const url = new URL(base + path);
    this.url = url.origin;
    this.secrets = secrets;
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const create = url.protocol === 'https:' ? xmlrpc.createSecureClient : xmlrpc.createClient;
    this.client = create({ host: url.hostname, port, path: url.pathname });
  }

  send(method: string, params: unknown[], call: string): Promise<Json> {
    return new Promise((resolve, reject) => {
      this.client.methodCall(method, params, (error: unknown, value: Json) => {
        if (!error) return resolve(value);
        const fault = error as { faultCode?: unknown; faultString?: unknown; code?: unknown; res?: unknown };
        if (String(fault.faultString).includes(NONE_IS_SUCCESS)) return resolve(null);
        reject(this.errorOf(fault, call));
      });
    });
  }

  private errorOf(
    fault: { faultCode?: unknown; faultString?: unknown; code?: unknown; res?: unknown },
    call: string,
  ): OdooError {
    if (fault.faultString !== undefined) {
      return fromFault(fault.faultCode, withoutSecrets(String(fault.faultString), this.secrets), call);
    }
    const status = (fault.res as { statusCode?: number } | undefined)?.statusCode;
    if (status !== undefined && status !== 200) return fromPage(status, '', call);
    if (typeof fault.code === 'string') return unreachable(this.url, { code: fault.code }, call);
    return new OdooError({
      kind: 'server',
      name: '',
      message: 'Expected an XML-RPC answer, got something else. Is the address that of an Odoo?',
      call,
    });
  }
}
