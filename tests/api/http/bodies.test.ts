import { expect, test } from 'vitest';
import { z } from 'zod';
import { multipart, startAttacked, zeros } from './attacked.ts';
import { sendRaw } from './raw.ts';

/** Bodies that are too large, without a length or cut off, to every route of the built server. */

const { origin, port, cookie, unmoved } = await startAttacked();

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
  const { paths } = document.parse(await (await fetch(`${origin}/api/openapi.json`)).json());
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

test.for([false, true])('every route refuses what is too large, without a length: %s', async (chunked) => {
  const wrong: string[] = [];
  await unmoved(async () => {
    for (const { method, path, takes } of await operations()) {
      const isForm = takes?.startsWith('multipart');
      const headers = { cookie, 'content-type': isForm ? multipart : (takes ?? 'application/json') };
      // More than pictures and whole bases may be.
      const body = { ...zeros, times: isForm ? 90 : zeros.times };
      const status = await sendRaw(port, path, { method, headers, chunked, body });
      if (takes ? status !== 413 : status >= 500) wrong.push(`${method} ${path}: ${status}`);
    }
  });
  expect(wrong).toEqual([]);
});

test('every route outlives what is cut off, and what is held back', async () => {
  await unmoved(async () => {
    for (const { method, path, takes = 'application/json' } of await operations()) {
      const headers = { cookie, 'content-type': takes.startsWith('multipart') ? multipart : takes };
      const body = { bytes: Buffer.from('{"a":'), times: 1 };
      await sendRaw(port, path, { method, headers, body, declared: 1000 });
    }
  });
});
