import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('the document can be read as a page whose every file comes from here', async () => {
  const { ask } = await openTestDesk();
  const page = await ask('GET', '/docs');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="\/api(\/docs\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(files).toHaveLength(3);
  for (const path of files) expect((await ask('GET', path)).status, path).toBe(200);
});

test('no other file is served, whatever it is called', async () => {
  const { ask } = await openTestDesk();
  for (const file of ['constructor', 'package.json', '..%2Fpackage.json'])
    expect((await ask('GET', `/docs/${file}`)).status, file).toBe(404);
});
