import { staffRoles } from '../../api/ground/roles.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from './app.ts';
import { readDocument } from './document.ts';
import type { Known } from './known.ts';
import { remember } from './known.ts';
import type { Sent } from './random-requests.ts';
import { requestTo } from './random-requests.ts';

/** How long the suite fuzzes, in milliseconds; make it minutes to go on for longer. */
const bound = 20_000;

const callers = ['nobody', ...staffRoles] as const;
type Caller = (typeof callers)[number];
type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** A stream has no end to wait for, and who signs out is nobody afterwards. */
const leftOut = /^GET \/api\/desk\/events$|^\w+ \/api\/session$/;

/** Sends as anybody, learns from what is answered, and counts the answers by status. @throws where the desk fails */
async function senderTo(desk: Desk, known: Known) {
  const cookies = new Map<string, string>();
  for (const role of staffRoles) cookies.set(role, await desk.signedIn(role));
  const counted = new Map<number, number>();
  async function send(as: Caller, { body, headers, method, path }: Sent): Promise<void> {
    const cookie = cookies.get(as);
    const raw = { ...(cookie && { as: cookie }), headers, ...(body !== undefined && { raw: body }) };
    const answer = await desk.ask(method, path, raw);
    counted.set(answer.status, (counted.get(answer.status) ?? 0) + 1);
    if (answer.status >= 500) throw new Error(`${method} ${path} failed: ${answer.status}`);
    const isJson = answer.headers.get('content-type') === 'application/json';
    if (isJson && answer.ok) remember(known, await answer.json());
    else await answer.body?.cancel();
    // Whoever was removed, or changed their own role, is here again for the next request.
    if (as !== 'nobody' && answer.status === 401)
      cookies.set(as, await desk.signedIn(as, `${as}-${counted.get(401)}`));
  }
  return { send, counted };
}

test(
  'whatever is sent by whomever, the answer is one that the document names, and never a failure',
  { timeout: 300_000 },
  async () => {
    const desk = await openTestDesk({ RATE_LIMITS: 'false' });
    const known: Known = new Map([
      ['slug', ['otp-missing']],
      ['locale', ['ar', 'en']],
    ]);
    remember(known, await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json());
    const { send, counted } = await senderTo(desk, known);
    const asked = (await readDocument(desk.app)).operations
      .map((operation) => ({ operation, place: `${operation.method} ${operation.path}` }))
      .filter(({ place }) => !leftOut.test(place));
    const wrong: Record<string, string> = {};
    const until = performance.now() + bound;
    const seed = Date.now() % 2 ** 31;
    for (let round = 0; performance.now() < until; round++)
      for (const { operation, place } of asked) {
        const one = fc.tuple(fc.constantFrom(...callers), requestTo(operation, known));
        for (const [as, sent] of fc.sample(one, { numRuns: 3, seed: seed + round }))
          await send(as, sent).catch((error: unknown) => {
            wrong[place] ??=
              `as ${as}: ${String(error).slice(0, 1500)}\nsent: ${JSON.stringify(sent).slice(0, 1500)}`;
          });
        if (performance.now() > until) break;
      }
    const total = [...counted.values()].reduce((sum, one) => sum + one, 0);
    const answers = JSON.stringify(Object.fromEntries(counted));
    process.stdout.write(`fuzz: seed ${seed}, ${total} requests, ${answers}\n`);
    expect(wrong).toEqual({});
    expect(total).toBeGreaterThan(0);
  },
);
