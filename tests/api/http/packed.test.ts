import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../api/http/packed.ts';

const text = 'بطاقتي مرفوضة. '.repeat(200);
const html = { 'content-type': 'text/html' };
const asking = (encoding: string) =>
  new Request('http://localhost/', { headers: { 'accept-encoding': encoding } });

test('a page is packed as its reader wants it, and is the same page', async () => {
  const [br, gzip] = await Promise.all(
    ['gzip, br', 'gzip'].map((encoding) => packed(new Response(text, { headers: html }), asking(encoding))),
  );
  expect(br?.headers.get('content-encoding')).toBe('br');
  expect(gzip?.headers.get('content-encoding')).toBe('gzip');
  const bytes = async (answer?: Response) => new Uint8Array((await answer?.arrayBuffer()) ?? []);
  expect(brotliDecompressSync(await bytes(br)).toString()).toBe(text);
  expect(gunzipSync(await bytes(gzip)).toString()).toBe(text);
});

test.for([
  ['what a reader wants as it is', new Response(text, { headers: html }), ''],
  ['what is short', new Response('short', { headers: html }), 'br'],
  ['a picture', new Response(text, { headers: { 'content-type': 'image/png' } }), 'br'],
  ['what is packed already', new Response(text, { headers: { ...html, 'content-encoding': 'x' } }), 'br'],
  ['an answer without words', new Response(null, { status: 304 }), 'br'],
] as const)('%s stays as it is', async ([, answer, encoding]) => {
  const before = answer.clone();
  const after = await packed(answer, asking(encoding));
  expect(after.headers.get('content-encoding')).toBe(before.headers.get('content-encoding'));
  expect(after.status).toBe(before.status);
  expect(await after.text()).toBe(await before.text());
});
