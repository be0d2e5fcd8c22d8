import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from './app.ts';
import type { Operation } from './document.ts';
import { readDocument } from './document.ts';
import type { Known } from './requests.ts';
import { bodyOf, hostileText, mostly, shaped } from './requests.ts';

/** How long the suite fuzzes, in milliseconds; make it minutes to go on for longer. */
const bound = 20_000;

const callers = ['nobody', 'agent', 'editor', 'admin'] as const;
type Desk = Awaited<ReturnType<typeof openTestDesk>>;
type Sent = { method: string; path: string; headers: Record<string, string>; body: BodyInit | undefined };

/** A stream has no end to wait for. */
const endless = new Set(['GET /api/desk/events']);

const strange = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'constructor',
);

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function asForm(value: unknown): FormData {
  const form = new FormData();
  for (const [name, one] of Object.entries(Object(value)))
    for (const each of [one].flat())
      if (name === 'files') form.append(name, new File([asText(each)], asText(each)));
      else form.append(name, asText(each));
  return form;
}

/** A request to an operation, each of its parts mostly as the document says. */
function requestTo(operation: Operation, known: Known): fc.Arbitrary<Sent> {
  const inputs = operation.parameters.map(({ name, in: where, required, schema }) => {
    const value = fc.oneof(
      { weight: 4, arbitrary: shaped(schema, name, known) },
      { weight: 1, arbitrary: hostileText },
    );
    return (required ? value : fc.option(value, { nil: undefined })).map((one) => ({ name, where, one }));
  });
  const [type, content] = bodyOf(operation) ?? [];
  const body = content ? mostly(content.schema, '', known) : fc.constant(undefined);
  const odd = fc.option(strange, { freq: 8, nil: undefined });
  return fc.tuple(fc.tuple(...inputs), body, odd).map(([given, json, other]) => {
    const headers: Record<string, string> = {};
    const query = new URLSearchParams();
    let path = operation.path.replace('/api', '');
    for (const { name, where, one } of given) {
      if (one === undefined) continue;
      const text = asText(one);
      if (where === 'path')
        path = path.replace(`{${name}}`, encodeURIComponent(text.toWellFormed()) || '%20');
      else if (where === 'query') query.append(name, text);
      else headers[name] = encodeURIComponent(text.toWellFormed());
    }
    const multipart = type === 'multipart/form-data' && other === undefined;
    const asked = { method: operation.method, path: `${path}?${query}`, headers };
    if (json === undefined) return { ...asked, body: undefined };
    if (!multipart) headers['content-type'] = other ?? 'application/json';
    return { ...asked, body: multipart ? asForm(json) : asText(json) };
  });
}

/** Remembers what an answer names, to be asked for by others. */
function remember(known: Known, value: unknown, name = ''): void {
  if (Array.isArray(value)) for (const one of value.slice(0, 5)) remember(known, one, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value)) remember(known, one, key);
  else if (typeof value === 'string' || typeof value === 'number')
    for (const as of aliases[name] ?? [name]) {
      const values = known.get(as) ?? [];
      if (!values.includes(value)) known.set(as, [value, ...values].slice(0, 40));
    }
}

/** Under which names of inputs an answer's value is asked for. */
const aliases: Record<string, string[]> = {
  next: ['cursor'],
  link: ['ref', 'token'],
  number: ['number', 'ref'],
  id: ['id', 'assignee', 'incident'],
  opened: ['slug'],
};

async function cookiesOf(desk: Desk) {
  const cookies = new Map<string, string>();
  for (const role of ['agent', 'editor', 'admin'] as const) cookies.set(role, await desk.signedIn(role));
  return cookies;
}

test(
  'whatever is sent by whomever, the answer is one that the document names, and never a failure',
  { timeout: 300_000 },
  async () => {
    const desk = await openTestDesk({ RATE_LIMITS: 'false' });
    const { operations } = await readDocument(desk.app);
    const cookies = await cookiesOf(desk);
    const known: Known = new Map([
      ['slug', ['otp-missing']],
      ['locale', ['ar', 'en']],
    ]);
    remember(known, await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json());
    const until = performance.now() + bound;
    const seed = Date.now() % 2 ** 31;
    const counted = new Map<number, number>();
    const wrong = new Map<string, string>();

    async function send(as: (typeof callers)[number], sent: Sent): Promise<void> {
      const cookie = cookies.get(as);
      const { body, headers, method, path } = sent;
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

    const asked = operations.filter(
      ({ method, path }) => !endless.has(`${method} ${path}`) && path !== '/api/session',
    );
    for (let round = 0; performance.now() < until; round++)
      for (const operation of asked) {
        const one = fc.tuple(fc.constantFrom(...callers), requestTo(operation, known));
        for (const [as, sent] of fc.sample(one, { numRuns: 3, seed: seed + round })) {
          const place = `${operation.method} ${operation.path}`;
          await send(as, sent).catch((error: unknown) => {
            const told = `as ${as}: ${String(error).slice(0, 1500)}\nsent: ${JSON.stringify(sent).slice(0, 1500)}`;
            if (!wrong.has(place)) wrong.set(place, told);
          });
        }
        if (performance.now() > until) break;
      }
    const total = [...counted.values()].reduce((sum, one) => sum + one, 0);
    process.stdout.write(
      `fuzz: seed ${seed}, ${total} requests, ${JSON.stringify(Object.fromEntries(counted))}\n`,
    );
    expect(Object.fromEntries(wrong)).toEqual({});
    expect(total).toBeGreaterThan(0);
  },
);
