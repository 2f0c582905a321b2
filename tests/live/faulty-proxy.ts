// Stands before Odoo on loopback and breaks what passes, in the ways in which networks and servers break.
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as forward,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

export type Fault =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'cut before sending' }
  | { readonly kind: 'cut after the answer' }
  | { readonly kind: 'bad gateway' };

/** Every answer before headers keeps its connection: a browser reuses it, and a cut on a used one is the hard case. */
export class FaultyProxy {
  readonly url: string;
  /** Paths of the requests that Odoo got, in order. */
  readonly arrived: string[] = [];
  #planned: { readonly path: RegExp; readonly fault: Fault; left: number } | undefined;
  #met = 0;
  #down = false;
  readonly #underWay = new Set<Promise<void>>();
  readonly #target: URL;
  readonly #agent = new Agent({ keepAlive: false });
  readonly #server;

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((incoming, outgoing) => this.#take(incoming, outgoing));
    // Live messages find nobody, as on the sandbox itself.
    this.#server.on('upgrade', (_, socket) => socket.destroy());
    this.url = '';
  }

  /** Ends with the tests of the file. */
  static async before(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    const { port } = proxy.#server.address() as AddressInfo;
    (proxy as { url: string }).url = `http://127.0.0.1:${port}`;
    after(() => {
      proxy.#server.close();
      proxy.#server.closeAllConnections();
    });
    return proxy;
  }

  /** The next requests to such a path meet the fault; all of them until `mend` where no number is given. */
  plan(path: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#planned = { path, fault, left: times };
    this.#met = 0;
  }

  /** How many requests met the planned fault. */
  get met(): number {
    return this.#met;
  }

  /** The server goes away: what is open is cut, what comes is cut. */
  goAway(): void {
    this.#down = true;
    this.#server.closeAllConnections();
  }

  mend(): void {
    this.#planned = undefined;
    this.#down = false;
    this.arrived.length = 0;
  }

  count(path: RegExp): number {
    return this.arrived.filter((one) => path.test(one)).length;
  }

  /** Every request that came so far has been passed on, cut or refused. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  #take(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const pass = this.#pass(incoming, outgoing).finally(() => this.#underWay.delete(pass));
    this.#underWay.add(pass);
  }

  async #pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (this.#down) return cut(incoming);
    const path = incoming.url ?? '';
    const body = await bodyOf(incoming);
    const fault = this.#faultFor(path);
    if (fault?.kind === 'slow') await pause(fault.ms);
    if (fault?.kind === 'cut before sending') return cut(incoming);
    if (fault?.kind === 'bad gateway') {
      outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
      return;
    }
    this.arrived.push(path);
    const { hostname, port } = this.#target;
    const { method, headers } = incoming;
    const sent = forward({ hostname, port, method, path, headers, agent: this.#agent }, async (answer) => {
      const content = await bodyOf(answer);
      if (fault?.kind === 'cut after the answer' || this.#down) return cut(incoming);
      const { connection: _, 'transfer-encoding': __, ...kept } = answer.headers;
      outgoing
        .writeHead(answer.statusCode ?? 502, { ...kept, 'content-length': content.length })
        .end(content);
    });
    sent.on('error', () => cut(incoming));
    sent.end(body);
  }

  #faultFor(path: string): Fault | undefined {
    const planned = this.#planned;
    if (!planned || planned.left <= 0 || !planned.path.test(path)) return undefined;
    planned.left -= 1;
    this.#met += 1;
    return planned.fault;
  }
}

function cut(incoming: IncomingMessage): void {
  incoming.socket.resetAndDestroy();
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
