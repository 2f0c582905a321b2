// One interface over the three ways to call Odoo from outside.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };
export type Dict = { [key: string]: Json | undefined };

/** Where an Odoo answers. */
export interface Target {
  /** Base address without a trailing slash. */
  readonly url: string;
  readonly database: string;
}

export interface Account {
  readonly login: string;
  readonly password?: string;
  /** An API key: required by JSON-2, accepted as a password by XML-RPC. */
  readonly apiKey?: string;
}

export type TransportKind = 'web' | 'json2' | 'xmlrpc';

/** A signed-in account that can call model methods. Every method throws `OdooError`. */
export interface Transport {
  readonly kind: TransportKind;
  readonly uid: number;
  /** Calls a public method. A method that returns None resolves to null on every transport. */
  call(model: string, method: string, args?: Json[], kwargs?: Dict): Promise<Json>;
}

/** What a button or a menu may answer; `type` is Odoo's `ir.actions.*`. */
export interface OdooAction {
  readonly type: string;
  readonly [key: string]: Json | undefined;
}

export interface MenuEntry {
  readonly id: number;
  readonly name: string;
  readonly xmlid: string;
  readonly children: readonly number[];
  readonly appId: number | null;
  readonly actionId: number | null;
  readonly actionModel: string | null;
}

export interface FileToSend {
  /** Of the form's field: `ufile`. */
  readonly field: string;
  readonly name: string;
  readonly content: Uint8Array;
  /** Where Odoo judges the file by it: `text/csv`. */
  readonly type?: string;
}

/** The web client's own calls: what the rpc channel acts with. */
export interface WebSession extends Transport {
  readonly kind: 'web';
  /** Value of the `session_id` cookie, so that a browser can take the session over. Secret. */
  readonly sessionId: string;
  /** The context the web client sends with every call: lang, tz, uid, allowed_company_ids. */
  readonly context: Dict;
  /** What the sign-in answered: name of the user, companies, version of the server. */
  readonly info: Dict;
  /** A button of type object; false and None resolve to null. */
  button(model: string, method: string, args: Json[], kwargs?: Dict): Promise<OdooAction | null>;
  loadAction(id: number | string, context?: Dict): Promise<OdooAction>;
  /** Runs a server action (`ir.actions.server`). */
  runAction(id: number | string, context?: Dict): Promise<OdooAction | null>;
  menus(): Promise<readonly MenuEntry[]>;
  /** Any JSON route of the web client, for example `/mail/message/post`. */
  post(path: string, params: Dict): Promise<Json>;
  /** A file sent as a form of the web client sends it, for example to `/mail/attachment/upload`. */
  upload(path: string, fields: Readonly<Record<string, string>>, file: FileToSend): Promise<Json>;
  /** Any page of the web client, for example `/report/html/...`. Throws on every status but 2xx. */
  get(
    path: string,
  ): Promise<{ readonly status: number; readonly contentType: string; readonly text: string }>;
}
