import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { file, fileTicket, megabyte, multipart, startAttacked, zeros } from './attacked.ts';
import { sendRaw } from './raw.ts';

/** Bodies that are too large, without an end or cut off, to every form of the built server. */

const { origin, port, cookie, unmoved } = await startAttacked();

/** One that is there: round a form of one that is not stands nothing but that. */
const ticket = await fileTicket(origin);

/** What several lists do. */
const shared = readFileSync('web/routes/[locale=locale]/desk/bulk.server.ts', 'utf8');

/** Every form of the portal, and whether its action reads what is sent. */
function forms() {
  return globSync('web/routes/**/+page.server.ts').flatMap((file) => {
    const own = readFileSync(file, 'utf8').split('export const actions')[1] ?? '';
    const source = own.includes('bulkActions') ? own + shared : own;
    // A folder in brackets is no part of an address.
    const path = file.slice('web/routes'.length, -'/+page.server.ts'.length).replaceAll(/\/\(\w+\)/g, '');
    const address = path
      .replace('[locale=locale]', 'en')
      .replace('[number]', ticket)
      .replace('[kind=kind]/entries/[id]', 'synonyms/entries/otp')
      .replace('[kind=kind]', 'synonyms')
      .replaceAll(/\[[^\]]+\]/g, '999999');
    return [...source.matchAll(/^ {2}(\w+): async([\s\S]*?)^ {2}\},/gm)].map(([, name, action = '']) => ({
      path: name === 'default' ? address : `${address}?/${name}`,
      reads: action.includes('formData()'),
    }));
  });
}

const words = 'application/x-www-form-urlencoded';

test.for([
  ['words, with a length', words, false],
  ['words, without a length', words, true],
  ['a file, with a length', multipart, false],
] as const)('every form refuses %s', async ([, type, chunked]) => {
  const wrong: string[] = [];
  await unmoved(async () => {
    for (const { path, reads } of forms()) {
      const headers = { cookie, accept: 'text/html', 'content-type': type };
      const body = type === words ? { ...zeros, times: 3 } : zeros;
      const declared = type === words ? undefined : 200 * megabyte;
      const sent = { headers, body, chunked, ...(declared !== undefined && { declared }) };
      const status = await sendRaw(port, path, sent);
      if (reads ? status !== 413 : status >= 500) wrong.push(`${path}: ${status}`);
    }
  });
  expect(wrong).toEqual([]);
  expect(forms().length).toBeGreaterThan(15);
});

test('a form reads no more than it takes of a file that never ends', async () => {
  await unmoved(async () => {
    for (const path of ['/en/tickets/new', '/en/sign-in', '/api/tickets']) {
      const headers = { accept: 'text/html', 'content-type': multipart };
      const body = { bytes: Buffer.concat([file, zeros.bytes]), times: 80 };
      expect(await sendRaw(port, path, { headers, body, chunked: true })).toBe(413);
    }
  });
});

test('every form outlives what is cut off', async () => {
  await unmoved(async () => {
    for (const { path } of forms())
      await sendRaw(port, path, {
        headers: { cookie, 'content-type': multipart },
        body: { bytes: file, times: 1 },
        declared: 5000,
      });
  });
});

test.for(['ar', 'en'])(
  'a form keeps what was typed when its files are too large together, and says so in %s',
  async (locale) => {
    const form = new FormData();
    form.append('subject', 'typed subject');
    form.append('message', 'a message that was typed');
    form.append('email', 'somebody@example.com');
    for (let n = 0; n < 6; n += 1)
      form.append('files', new File([new Uint8Array(5 * megabyte)], `${n}.png`, { type: 'image/png' }));
    await unmoved(async () => {
      const headers = { origin: origin, accept: 'text/html', connection: 'close' };
      const answer = await fetch(`${origin}/${locale}/tickets/new`, {
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
] as const)('there is a page in %s for what is far too large', async ([locale, words]) => {
  const form = new URLSearchParams({ email: 'x'.repeat(2 * megabyte) });
  const headers = { origin: origin, accept: 'text/html', connection: 'close' };
  const answer = await fetch(`${origin}/${locale}/sign-in`, { method: 'POST', headers, body: form });
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
      const headers = { origin: origin, accept: 'text/html', connection: 'close' };
      const answer = await fetch(`${origin}/en/tickets/new`, {
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
