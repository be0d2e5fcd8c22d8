import { expect, test } from 'vitest';
import { Invalid, TooLarge } from '../../../api/ground/failures.ts';
import { readForm } from '../../../api/http/form.ts';
import { freshFolder, left, megabyte, post, sent } from './sent.ts';

test('a form with files that is larger than a route takes is refused, and nothing of it stays', async () => {
  const folder = freshFolder();
  const form = new FormData();
  form.append('files', new File([new Uint8Array(2 * megabyte)], 'a.png'));
  await expect(readForm(await sent(form), megabyte, folder)).rejects.toThrow(TooLarge);
  expect(left(folder)).toEqual([]);
  const declared = post(form, { 'content-length': String(3 * megabyte) });
  await expect(readForm(declared, megabyte, folder)).rejects.toThrow(TooLarge);
});

test('a form with files that the portal hands on, and the API finds too large, ends no process', async () => {
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

test('a form with files of more words than a form may have is refused, however many fields they are in', async () => {
  const form = new FormData();
  for (let n = 0; n < 20; n += 1) form.append(`field${n}`, 'x'.repeat(100_000));
  await expect(readForm(await sent(form), 64 * megabyte, freshFolder())).rejects.toThrow(TooLarge);
});

test('a form with files that ends in its middle is refused, wherever it was cut, and nothing of it stays', async () => {
  const folder = freshFolder();
  const form = new FormData();
  form.append('message', 'a message');
  form.append('files', new File([new Uint8Array(1000)], 'a.png'));
  const { length } = Buffer.from(await new Response(form).arrayBuffer());
  for (let cut = 0; cut < length - 4; cut += 37) {
    await expect(readForm(await sent(form, { cut, chunk: 100 }), megabyte, folder)).rejects.toThrow(Invalid);
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
] as const)('a form with files is not what %j says of %j', async ([type, body]) => {
  await expect(readForm(post(body, { 'content-type': type }), megabyte, freshFolder())).rejects.toThrow(
    Invalid,
  );
});

test('a form of words alone is bounded too', async () => {
  const long = new URLSearchParams({ q: 'x'.repeat(2 * megabyte) });
  await expect(readForm(post(long), 100 * megabyte, freshFolder())).rejects.toThrow(TooLarge);
});
