import { Agent, request as plain } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import { text } from 'node:stream/consumers';

/** Meilisearch could not do what it was asked. `status` is that of its answer, if it gave one; `code` its own name for it. */
export class EngineFailure extends Error {
  readonly status: number | undefined;
  readonly code: string | undefined;
  constructor(
    message: string,
    options: { cause?: unknown; status?: number | undefined; code?: string | undefined } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = options.status;
    this.code = options.code;
  }
}

/** A request that takes longer is given up, in ms. */
const patience = 10_000;
const agents = { http: new Agent({ keepAlive: true }), https: new SecureAgent({ keepAlive: true }) };

/**
 * Asks the server and reads its JSON. Not with `fetch`: that sends the head and the body of a request apart, and the server's
 * answer to the second waits 40 ms for the first to be acknowledged (measured on 2026-11-24: 46 ms a search, 3 ms this way).
 * @throws EngineFailure for all that can go wrong: refused, busy, gone, late, an answer that is no JSON.
 */
export async function askServer(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const body = typeof init.body === 'string' ? init.body : '';
  const headers = {
    ...Object.fromEntries(new Headers(init.headers)),
    'content-length': Buffer.byteLength(body),
  };
  const method = init.method ?? 'GET';
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(init.signal ? [init.signal] : [])]);
  const asking =
    url.protocol === 'https:'
      ? secure(url, { method, headers, signal, agent: agents.https })
      : plain(url, { method, headers, signal, agent: agents.http });
  const { status, answer } = await new Promise<{ status: number; answer: string }>((resolve, reject) => {
    asking.on('error', (cause) => reject(new EngineFailure(cause.message, { cause })));
    asking.on('response', (response) => {
      const { statusCode: status = 0 } = response;
      text(response).then(
        (answer) => resolve({ status, answer }),
        (cause) => reject(new EngineFailure('the answer broke off', { cause })),
      );
    });
    asking.end(body);
  });
  return parsed(status, answer);
}

function parsed(status: number, answer: string): unknown {
  let value: unknown;
  try {
    value = answer === '' ? undefined : JSON.parse(answer);
  } catch (cause) {
    throw new EngineFailure(`an answer that is no JSON (status ${status})`, { cause, status });
  }
  if (status < 400) return value;
  const { message = `status ${status}`, code }: { message?: string; code?: string } = Object(value);
  throw new EngineFailure(message, { status, code });
}
