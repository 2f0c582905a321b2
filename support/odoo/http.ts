// One HTTP exchange with Odoo: deadline, and network faults turned into OdooError.
import { unreachable } from './error-mapping.ts';
import { OdooError } from './errors.ts';

/** How long one exchange may take before it counts as lost, in milliseconds. The first call of a database loads its registry. */
export const CALL_TIMEOUT_MS = 120_000;

export interface Exchange {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  readonly cookies: readonly string[];
}

export interface ExchangeRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData;
  readonly timeoutMs?: number;
  /** Named in errors: `purchase.order.button_confirm`. */
  readonly call: string;
}

/** Sends a request and reads the whole answer. Throws `unreachable` or `timeout`; any HTTP status is an answer. */
export async function exchange(url: string, request: ExchangeRequest): Promise<Exchange> {
  const timeoutMs = request.timeoutMs ?? CALL_TIMEOUT_MS;
  try {
    const response = await fetch(url, {
      method: request.method ?? 'POST',
      // A connection that the server closed while it lay idle would swallow the next request.
      headers: { ...request.headers, connection: 'close' },
      body: request.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      text: await response.text(),
      cookies: response.headers.getSetCookie(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new OdooError({
        kind: 'timeout',
        name: 'TimeoutError',
        message: `Odoo gave no answer to ${request.call} within ${timeoutMs / 1000} s. The act may still happen later.`,
        call: request.call,
      });
    }
    throw unreachable(url, error, request.call);
  }
}
