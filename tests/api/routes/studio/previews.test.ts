import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { editing } from './editing.ts';

test('a draft is shown as readers would see it, and nothing in it runs', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const body = {
    markdown: '## أولًا\n\nاتصل على *868*1# ثم <script>alert(1)</script> [هنا](javascript:alert(1)).',
    locale: 'ar',
  };
  const { html } = await (await ask('POST', '/previews', { as, body })).json();
  expect(html).toContain('<h2');
  expect(html).toContain('*868*1#');
  expect(html).not.toMatch(/<script|javascript:/);
});

test('what cannot be read is refused with its line', async () => {
  const { ask, signedIn } = await openTestDesk();
  const as = await signedIn('editor');
  const body = { markdown: `fine\n\n${'>'.repeat(3000)} deep`, locale: 'en' };
  const refused = await ask('POST', '/previews', { as, body });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors.markdown).toMatch(/3/);
});

test('a preview is what readers would get, in either language', async () => {
  const { send } = await editing();
  const preview = await send('POST', '/previews', {
    markdown: '## قبل\n\n[x](article:y) <script>x</script>',
    locale: 'ar',
  });
  const { html, headings } = await preview.json();
  expect(headings).toMatchObject([{ text: 'قبل' }]);
  expect(html).toContain('href="/ar/articles/y"');
  expect(html).not.toContain('<script');
});
