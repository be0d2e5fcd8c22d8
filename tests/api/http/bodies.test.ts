import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { password, startServer } from '../../server.ts';
import { cookieOf } from '../app.ts';
import { sendRaw } from './raw.ts';

/** Bodies that are too large, without a length, slow or cut off: every route and every form of the built server. */

const megabyte = 1024 * 1024;
let server: Awaited<ReturnType<typeof startServer>>;
let cookie = '';
beforeAll(async () => {
  server = await startServer({ RATE_LIMITS: 'false', LOG_LEVEL: 'silent' });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'admin@example.com', password });
  cookie = cookieOf(await fetch(`${server.origin}/api/session`, { method: 'POST', headers, body }));
}, 60_000);
afterAll(() => server.stop(), 30_000);

const document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional() }),
    ),
  ),
});

/** Every operation that is not only a look: its method, its path, and what it takes. */
async function operations() {
  const { paths } = document.parse(await (await fetch(`${server.origin}/api/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get' && !(method === 'delete' && path === '/api/session'))
      .map(([method, { requestBody }]) => ({
        method: method.toUpperCase(),
        path: path.replaceAll(/\{[^}]+\}/g, '999999'),
        takes: Object.keys(requestBody?.content ?? {})[0],
      })),
  );
}

/** Every form of the portal, and whether its action reads what is sent. */
function forms() {
  return globSync('web/routes/**/+page.server.ts').flatMap((file) => {
    const source = readFileSync(file, 'utf8').split('export const actions')[1] ?? '';
    const path = file.slice('web/routes'.length, -'/+page.server.ts'.length);
    const address = path.replace('[locale=locale]', 'en').replaceAll(/\[[^\]]+\]/g, '999999');
    return [...source.matchAll(/^ {2}(\w+): async([\s\S]*?)^ {2}\},/gm)].map(([, name, action = '']) => ({
      path: name === 'default' ? address : `${address}?/${name}`,
      reads: action.includes('formData()'),
    }));
  });
}

/** The most memory the server ever had, in bytes. */
const peak = () =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

/** Does something to the server: afterwards it answers, and never had much more memory than before. */
async function unmoved(attack: () => Promise<void>, most = 128): Promise<void> {
  const before = peak();
  await attack();
  expect(await (await fetch(`${server.origin}/api/health`)).json()).toEqual({ status: 'ok' });
  expect((peak() - before) / megabyte).toBeLessThan(most);
}

const zeros = { bytes: Buffer.alloc(megabyte, '0'), times: 30 };
const boundary = 'xxx';
/** The beginning of a form whose file never ends. */
const file = Buffer.from(
  `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
);
const multipart = `multipart/form-data; boundary=${boundary}`;

describe('every route of the API', () => {
  test.for([false, true])('refuses what is too large, without a length: %s', async (chunked) => {
    const wrong: string[] = [];
    await unmoved(async () => {
      for (const { method, path, takes } of await operations()) {
        const isForm = takes?.startsWith('multipart');
        const headers = { cookie, 'content-type': isForm ? multipart : (takes ?? 'application/json') };
        const status = await sendRaw(server.port, path, { method, headers, chunked, body: zeros });
        if (takes ? status !== 413 : status >= 500) wrong.push(`${method} ${path}: ${status}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('outlives what is cut off, and what is held back', async () => {
    await unmoved(async () => {
      for (const { method, path, takes = 'application/json' } of await operations()) {
        const headers = { cookie, 'content-type': takes.startsWith('multipart') ? multipart : takes };
        const body = { bytes: Buffer.from('{"a":'), times: 1 };
        await sendRaw(server.port, path, { method, headers, body, declared: 1000 });
      }
    });
  });
});

describe('every form of the portal', () => {
  const words = 'application/x-www-form-urlencoded';

  test.for([
    ['words, with a length', words, false],
    ['words, without a length', words, true],
    ['a file, with a length', multipart, false],
  ] as const)('refuses %s', async ([, type, chunked]) => {
    const wrong: string[] = [];
    await unmoved(async () => {
      for (const { path, reads } of forms()) {
        const headers = { cookie, accept: 'text/html', 'content-type': type };
        const body = type === words ? { ...zeros, times: 3 } : zeros;
        const declared = type === words ? undefined : 200 * megabyte;
        const sent = { headers, body, chunked, ...(declared !== undefined && { declared }) };
        const status = await sendRaw(server.port, path, sent);
        if (reads ? status !== 413 : status >= 500) wrong.push(`${path}: ${status}`);
      }
    });
    expect(wrong).toEqual([]);
    expect(forms().length).toBeGreaterThan(15);
  });

  test('reads no more than it takes of a file that never ends', async () => {
    await unmoved(async () => {
      for (const path of ['/en/tickets/new', '/en/sign-in', '/api/tickets']) {
        const headers = { accept: 'text/html', 'content-type': multipart };
        const body = { bytes: Buffer.concat([file, zeros.bytes]), times: 80 };
        expect(await sendRaw(server.port, path, { headers, body, chunked: true })).toBe(413);
      }
    });
  });

  test('outlives what is cut off', async () => {
    await unmoved(async () => {
      for (const { path } of forms())
        await sendRaw(server.port, path, {
          headers: { cookie, 'content-type': multipart },
          body: { bytes: file, times: 1 },
          declared: 5000,
        });
    });
  });

  test.for(['ar', 'en'])(
    'keeps what was typed when its files are too large together, and says so in %s',
    async (locale) => {
      const form = new FormData();
      form.append('subject', 'typed subject');
      form.append('message', 'a message that was typed');
      form.append('email', 'somebody@example.com');
      for (let n = 0; n < 6; n += 1)
        form.append('files', new File([new Uint8Array(5 * megabyte)], `${n}.png`, { type: 'image/png' }));
      await unmoved(async () => {
        const headers = { origin: server.origin, accept: 'text/html', connection: 'close' };
        const answer = await fetch(`${server.origin}/${locale}/tickets/new`, {
          method: 'POST',
          headers,
          body: form,
        });
        expect(answer.status).toBe(413);
        const page = await answer.text();
        expect(page).toContain('typed subject');
        expect(page).toContain('a message that was typed');
        expect(page).toContain(locale === 'ar' ? 'أكبر من الحد المسموح' : 'larger than we can take');
      });
    },
  );

  test.for([
    ['ar', 'أكبر من الحد المسموح'],
    ['en', 'larger than we can take'],
  ] as const)('has a page in %s for what is far too large', async ([locale, words]) => {
    const form = new URLSearchParams({ email: 'x'.repeat(2 * megabyte) });
    const headers = { origin: server.origin, accept: 'text/html', connection: 'close' };
    const answer = await fetch(`${server.origin}/${locale}/sign-in`, { method: 'POST', headers, body: form });
    expect(answer.status).toBe(413);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain(`lang="${locale}"`);
  });

  test('eight tickets with 25 MB of files at a time do not stand in memory', async () => {
    await unmoved(async () => {
      const send = async () => {
        const form = new FormData();
        for (const [name, value] of Object.entries({
          subject: 'A subject',
          message: 'A long message',
          email: 'a@b.example',
        }))
          form.append(name, value);
        for (let n = 0; n < 5; n += 1)
          form.append('files', new File([new Uint8Array(5 * megabyte)], `${n}.bin`));
        const headers = { origin: server.origin, accept: 'text/html', connection: 'close' };
        const answer = await fetch(`${server.origin}/en/tickets/new`, {
          method: 'POST',
          headers,
          body: form,
        });
        await answer.text();
        return answer.status;
      };
      const answers = await Promise.all(Array.from({ length: 8 }, send));
      expect(new Set(answers)).toEqual(new Set([200]));
    }, 250);
  });
});
