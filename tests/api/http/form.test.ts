import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Invalid, TooLarge } from '../../../api/ground/failures.ts';
import { clearUploads, readForm } from '../../../api/http/form.ts';
import { mostFiles } from '../../../api/uploads/read.ts';
import { mostBytes } from '../../../api/uploads/upload.ts';

const megabyte = 1024 * 1024;
const freshFolder = () => mkdtempSync(join(tmpdir(), 'hulool-form-'));
/** The folder is made when a file comes. */
const left = (folder: string) => {
  const uploads = join(folder, 'uploads');
  return existsSync(uploads) ? readdirSync(uploads) : [];
};
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers });

/** A multipart body as a browser writes it, cut off after so many bytes, in chunks of a size. */
async function sent(form: FormData, { cut = Infinity, chunk = 65_536 } = {}) {
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer()).slice(0, cut);
  let at = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
  return new Response(body, { headers: { 'content-type': whole.headers.get('content-type') ?? '' } });
}

describe('a form with files', () => {
  test('comes out as it went in, whatever its words are called and say, and however it is cut', async () => {
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

  test('has its files on the disk until it is done with, with their names, kinds and order', async () => {
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

  test('says of a field of files that was left empty what browsers say of it', async () => {
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

  test('keeps its words when there is too much in it, and enough of the rest for the rules to see', async () => {
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

  test('that is larger than a route takes is refused, and nothing of it stays', async () => {
    const folder = freshFolder();
    const form = new FormData();
    form.append('files', new File([new Uint8Array(2 * megabyte)], 'a.png'));
    await expect(readForm(await sent(form), megabyte, folder)).rejects.toThrow(TooLarge);
    expect(left(folder)).toEqual([]);
    const declared = post(form, { 'content-length': String(3 * megabyte) });
    await expect(readForm(declared, megabyte, folder)).rejects.toThrow(TooLarge);
  });

  test('that the portal hands on, and the API finds too large, ends no process', async () => {
    const folder = freshFolder();
    const form = new FormData();
    for (let n = 0; n < 6; n += 1) form.append('files', new File([new Uint8Array(3 * megabyte)], `${n}.png`));
    const { data, discard } = await readForm(await sent(form), 64 * megabyte, folder);
    // Whatever is written to a closed stream afterwards fails the whole run.
    for (const most of [1, 4, 7, 10, 17])
      await expect(readForm(post(data), most * megabyte, folder)).rejects.toThrow(TooLarge);
    await discard();
    expect(left(folder)).toEqual([]);
  });

  test('of more words than a form may have is refused, however many fields they are in', async () => {
    const form = new FormData();
    for (let n = 0; n < 20; n += 1) form.append(`field${n}`, 'x'.repeat(100_000));
    await expect(readForm(await sent(form), 64 * megabyte, freshFolder())).rejects.toThrow(TooLarge);
  });

  test('that ends in its middle is refused, wherever it was cut, and nothing of it stays', async () => {
    const folder = freshFolder();
    const form = new FormData();
    form.append('message', 'a message');
    form.append('files', new File([new Uint8Array(1000)], 'a.png'));
    const { length } = Buffer.from(await new Response(form).arrayBuffer());
    for (let cut = 0; cut < length - 4; cut += 37) {
      await expect(readForm(await sent(form, { cut, chunk: 100 }), megabyte, folder)).rejects.toThrow(
        Invalid,
      );
      expect(left(folder)).toEqual([]);
    }
  });

  test.for([
    ['multipart/form-data; boundary=x', 'no form at all'],
    ['multipart/form-data; boundary=', '--x--'],
    ['multipart/form-data;', '--x--'],
    ['text/plain', 'a=b'],
    ['application/json', '{}'],
    ['', ''],
  ] as const)('is not what %j says of %j', async ([type, body]) => {
    await expect(readForm(post(body, { 'content-type': type }), megabyte, freshFolder())).rejects.toThrow(
      Invalid,
    );
  });
});

test('a form of words is read within its bound', async () => {
  const words = new URLSearchParams({ email: 'a@b.example', constructor: 'كلمة' });
  const { data } = await readForm(post(words), megabyte, freshFolder());
  expect([...data]).toEqual([...words]);
  const long = new URLSearchParams({ q: 'x'.repeat(2 * megabyte) });
  await expect(readForm(post(long), 100 * megabyte, freshFolder())).rejects.toThrow(TooLarge);
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
