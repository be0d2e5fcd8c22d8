import { expect, test } from 'vitest';
import { openTestDesk } from '../app.ts';

test('an address that nothing answers says so in the caller’s language, as every error is said', async () => {
  const { ask } = await openTestDesk();
  for (const [language, script] of [
    ['ar', /\p{Script=Arabic}/u],
    ['en', /\p{Script=Latin}/u],
  ] as const) {
    const answer = await ask('GET', '/constructor', { headers: { 'accept-language': language } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect((await answer.json()).title).toMatch(script);
  }
});

test('what anybody may read may be kept, and nothing that somebody asked for as themselves', async () => {
  const { ask, signedIn } = await openTestDesk();
  const kept = async (path: string, as?: string) =>
    (await ask('GET', path, as ? { as } : {})).headers.get('cache-control');
  expect(await kept('/topics?locale=ar')).toContain('public');
  expect(await kept('/topics?locale=ar', await signedIn('agent'))).toBe('no-store');
  expect(await kept('/session')).toBe('no-store');
});

test('no address is answered by a route that stands before its own', async () => {
  const { app } = await openTestDesk();
  const all = app.openAPIRegistry.definitions.flatMap((one) => (one.type === 'route' ? [one.route] : []));
  const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
  const hidden = all.flatMap(({ method, path }, at) =>
    all
      .slice(0, at)
      .filter(
        (earlier) => earlier.method === method && earlier.path !== path && pattern(earlier.path).test(path),
      )
      .map((earlier) => `${method} ${path} is answered by ${earlier.path}`),
  );
  expect(all.length).toBeGreaterThan(80);
  expect(hidden).toEqual([]);
});
