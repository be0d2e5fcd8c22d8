import { randomBytes } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearUploads, readForm } from '../../../api/http/form.ts';
import { mostFiles } from '../../../api/uploads/read.ts';
import { mostBytes } from '../../../api/uploads/upload.ts';
import { freshFolder, left, megabyte, post, sent } from './sent.ts';

test('a form with files comes out as it went in, whatever its words are called and say, and however it is cut', async () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 40 });
  const name = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'files'),
    fc.stringMatching(/^[a-z]{1,9}$/),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, word)),
      fc.integer({ min: 1, max: 200 }),
      async (fields, chunk) => {
        const form = new FormData();
        for (const [key, value] of fields) form.append(key, value);
        const { data, discard } = await readForm(await sent(form, { chunk }), megabyte, freshFolder());
        await discard();
        const lines = (value: FormDataEntryValue) => String(value).replaceAll(/\r\n|\r|\n/g, '\n');
        expect([...data].map(([key, value]) => [key, lines(value)])).toEqual(
          fields.map(([key, value]) => [key, lines(value.toWellFormed())]),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('a form with files has its files on the disk until it is done with, with their names, kinds and order', async () => {
  const folder = freshFolder();
  const form = new FormData();
  const bytes = randomBytes(3 * megabyte);
  form.append('files', new File([bytes], 'إيصال الدفع.png', { type: 'image/png' }));
  form.append('message', 'between');
  form.append('files', new File(['second'], 'b.pdf', { type: 'application/pdf' }));
  form.append('files', new File([], 'empty.txt', { type: 'text/plain' }));
  const { data, discard } = await readForm(await sent(form), 10 * megabyte, folder);
  const files = data.getAll('files').filter((value) => value instanceof File);
  expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
    ['إيصال الدفع.png', 'image/png', bytes.length],
    ['b.pdf', 'application/pdf', 6],
    ['empty.txt', 'text/plain', 0],
  ]);
  const [receipt] = files;
  expect(receipt && Buffer.from(await receipt.arrayBuffer()).equals(bytes)).toBe(true);
  expect(left(folder)).toHaveLength(3);
  await discard();
  expect(left(folder)).toEqual([]);
});

test('a form with files says of a field of files that was left empty what browsers say of it', async () => {
  const part =
    'content-disposition: form-data; name="files"; filename=""\r\ncontent-type: application/octet-stream';
  const body = `--x\r\n${part}\r\n\r\n\r\n--x--\r\n`;
  const sentByBrowser = post(body, { 'content-type': 'multipart/form-data; boundary=x' });
  const { data, discard } = await readForm(sentByBrowser, megabyte, freshFolder());
  const [file] = data.getAll('files');
  expect(file instanceof File && [file.name, file.size]).toEqual(['', 0]);
  // The portal hands it on, and the API reads it again.
  const again = await readForm(post(data), megabyte, freshFolder());
  const [handedOn] = again.data.getAll('files');
  expect(handedOn instanceof File && [handedOn.name, handedOn.size]).toEqual(['', 0]);
  await discard();
  await again.discard();
});

test('a form with files keeps its words when there is too much in it, and enough of the rest for the rules to see', async () => {
  const form = new FormData();
  form.append('message', 'kept');
  for (let n = 0; n < mostFiles + 4; n += 1) form.append('files', new File(['x'], `${n}.png`));
  const many = await readForm(await sent(form), megabyte, freshFolder());
  expect(many.data.get('message')).toBe('kept');
  expect(many.data.getAll('files').length).toBeGreaterThan(mostFiles);
  await many.discard();

  const large = new FormData();
  large.append('files', new File([new Uint8Array(2 * mostBytes)], 'large.png'));
  large.append('message', 'after');
  const cut = await readForm(await sent(large), 4 * mostBytes, freshFolder());
  const [file] = cut.data.getAll('files');
  expect(file instanceof File && file.size).toBe(mostBytes + 1);
  expect(cut.data.get('message')).toBe('after');
  await cut.discard();
});

test('a form of words is read as well', async () => {
  const words = new URLSearchParams({ email: 'a@b.example', constructor: 'كلمة' });
  const { data } = await readForm(post(words), megabyte, freshFolder());
  expect([...data]).toEqual([...words]);
});

test('what a killed process left behind is gone with the next start, and what is under way is not', async () => {
  const folder = freshFolder();
  await clearUploads(folder);
  writeFileSync(join(folder, 'uploads', 'old'), '');
  writeFileSync(join(folder, 'uploads', 'new'), '');
  utimesSync(join(folder, 'uploads', 'old'), 0, 0);
  await clearUploads(folder);
  expect(left(folder)).toEqual(['new']);
});
