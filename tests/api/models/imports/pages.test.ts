import { expect, test } from 'vitest';
import type { Foreign } from '../../../../api/models/imports/pages.ts';
import { partsOfPages, removed } from '../../../../api/models/imports/pages.ts';

const foreign = (title: string, html = '<p>x</p>', more: Partial<Foreign> = {}): Foreign => ({
  ...{ from: `x:${title}`, addresses: ['360001'], labels: [], notes: [] },
  pages: { en: { path: 'a.html', title, html } },
  ...more,
});

test('each has a name of its own, out of its English title or its place', () => {
  const arabic = { ar: { path: 'b.html', title: 'رمز', html: '' } };
  const parts = partsOfPages([foreign('Fees'), foreign('Fees'), foreign('x', '', { pages: arabic })]);
  expect(parts.map(({ name }) => name)).toEqual(['fees', 'fees-2', 'article-360001']);
});

test('secrets are taken out of what is read, and addresses stay', () => {
  const html = '<a href="/hc/4111111111111111/a">Pay with 4111 1111 1111 1111</a>';
  const [part] = partsOfPages([foreign('Fees', html, { labels: ['4111111111111111'] })]);
  expect(JSON.stringify(part?.source)).toContain('href=\\"/hc/4111111111111111/a\\"');
  expect(JSON.stringify(part?.source)).not.toContain('4111 1111');
  expect(part?.notes).toEqual([{ file: 'a.html', line: null, message: removed(['pan']), left: true }]);
});
