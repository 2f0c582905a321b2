// Chooses the transport that this Odoo and this account allow.
import { OdooError } from './errors.ts';
import { openJson2 } from './json2.ts';
import type { Account, Target, Transport } from './transport.ts';
import { openWebSession } from './web-session.ts';
import { openXmlRpc } from './xmlrpc.ts';

/**
 * A password opens the web client's session, else XML-RPC; a key opens JSON-2 (Odoo 19 and later), else XML-RPC.
 * What is wrong everywhere (address, database, login) is thrown at once; else the last reason is.
 */
export async function connect(target: Target, account: Account): Promise<Transport> {
  const ways = account.password !== undefined ? [openWebSession, openXmlRpc] : [openJson2, openXmlRpc];
  let last: unknown;
  for (const way of ways) {
    try {
      return await way(target, account);
    } catch (error) {
      if (!(error instanceof OdooError) || isFinal(error)) throw error;
      last = error;
    }
  }
  throw last;
}

/** A second factor or a missing route shuts one way and leaves the other; a wrong password must not be tried twice. */
function isFinal(error: OdooError): boolean {
  return (
    error.code === 'unreachable' ||
    error.code === 'timeout' ||
    error.odooName === 'odoo.exceptions.AccessDenied' ||
    error.odooName.startsWith('psycopg2.')
  );
}
