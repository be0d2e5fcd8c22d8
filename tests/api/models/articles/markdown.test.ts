import { expect, test } from 'vitest';
import { plainText, render } from '../../../../api/models/articles/markdown.ts';

const html = (markdown: string) => render(markdown, 'ar').html;

test('headings have an address of their own, in Arabic as in English, twice the same or not', () => {
  const { html, headings } = render('## قبل كل شيء\n\n## قبل كل شيء\n\n### Next', 'ar');
  expect(headings.map(({ text, depth }) => [text, depth])).toEqual([
    ['قبل كل شيء', 2],
    ['قبل كل شيء', 2],
    ['Next', 3],
  ]);
  expect(new Set(headings.map(({ id }) => id)).size).toBe(3);
  for (const { id } of headings) expect(html).toContain(`id="${id}"`);
  expect(headings[0]?.id).toContain('قبل');
});

test('no heading takes a name that the page or the browser uses', () => {
  for (const { id } of render('## main\n\n## toString\n\n## قائمة', 'ar').headings) expect(id).toMatch(/^h-/);
});

test('links to articles lead to the language of the page', () => {
  expect(render('[x](article:otp-missing)', 'en').html).toContain('href="/en/articles/otp-missing"');
  expect(render('[your bank](numbers:)', 'en').html).toContain('href="/en/limits#countries"');
  expect(html('[x](article:otp-missing)')).toContain('href="/ar/articles/otp-missing"');
  expect(html('[x](letter:atm-no-cash)')).toContain('href="/ar/letters/atm-no-cash"');
  expect(html('[x](limits:sa)')).toContain('href="/ar/limits/sa"');
  expect(html('[x](limits:sa/atm)')).toContain('href="/ar/limits?country=sa&#x26;case=atm"');
});

test('what stands in a table is treated like what stands outside it', () => {
  const table = html(
    '| code | what to do |\n|---|---|\n| `51` | [x](article:otp-missing) [y](https://example.com) |',
  );
  expect(table).toContain('<div class="scroll" tabindex="0"><table>');
  expect(table).toContain('href="/ar/articles/otp-missing"');
  expect(table).toContain('<code dir="ltr">51</code>');
  expect(table).toContain('rel="noopener nofollow"');
});

test('links out of the site lend it no weight, those within it are left alone', () => {
  expect(html('[x](https://example.com)')).toContain('rel="noopener nofollow"');
  expect(html('[x](//example.com)')).toContain('rel="noopener nofollow"');
  expect(html('[x](/ar/topics)')).not.toContain('rel=');
});

test('codes keep their direction', () => {
  expect(html('الرمز `51`')).toContain('<code dir="ltr">51</code>');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](https://example.com/pixel.png)',
  '![x](/pixel.png)',
  '![<script>alert(1)</script>](picture:nothing)',
  'See ![x](picture:receipt) here',
  '![<img src=x onerror=alert(1)>](picture:receipt)',
  '<a href="https://example.com" onclick="alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '<iframe src="https://example.com"></iframe>',
])('nothing runs and nothing is fetched: %s', (hostile) => {
  expect(html(hostile)).not.toMatch(/<(?:script|img|style|iframe)|javascript:|data:|on\w+=/i);
});

test('a picture of ours stands in its own language, its title in the editor’s words', () => {
  const shown = (name: string) => html(`قبل\n\n![مكان <b> الرقم](picture:${name})\n\nبعد`);
  expect(shown('card-code')).toMatch(/<p>قبل<\/p>\n<svg class="picture"[^]+<\/svg>\n<p>بعد<\/p>/);
  expect(shown('card-code')).toContain('مكان &lt;b&gt; الرقم</title>');
  expect(shown('receipt')).toMatch(/<p>قبل<\/p>\n<figure class="shown" lang="ar"[^]+<\/figure>\n<p>بعد<\/p>/);
  expect(shown('receipt')).toMatch(/<figcaption>مكان [^<]*&lt;[^<]*b[^<]*&gt; الرقم<\/figcaption>/);
  expect(shown('receipt')).toContain('رقم الموافقة');
  expect(html('1. ![x](picture:receipt)')).not.toContain('<img');
});

test('the items of the first numbered list are the steps, as they are read', () => {
  const { steps } = render('Text\n\n1. **Wait** a minute.\n2. Ask `once`.\n\n1. Other', 'en');
  expect(steps.slice(0, 2)).toEqual(['Wait a minute.', 'Ask once.']);
  expect(render('- No\n- Numbers', 'en').steps).toEqual([]);
});

test('the index gets words as they are read: no markup, no gap before a stop or inside a word', () => {
  expect(plainText('Press **Pay**, then `51`.')).toBe('Press Pay, then 51.');
  expect(plainText('**ال**رمز')).toBe('الرمز');
});

test('the index never joins the words of two blocks', () => {
  const markdown =
    '## One\n\nTwo\n\n- Three\n- Four\n\n| Five | Six |\n|---|---|\n| Seven | Eight |\n\nNine\\\nTen';
  expect(plainText(markdown)).toBe('One Two Three Four Five Six Seven Eight Nine Ten');
});

test('what is written in the other language runs its own way: a paragraph, a cell, a whole list with its numbers', () => {
  const shown = render(
    'Error: declined (05).\n\n1. Press **Pay**.\n\nمهم\n\n| Pay | مهم |\n|---|---|',
    'ar',
  ).html;
  expect(shown).toContain('<p dir="ltr">');
  expect(shown).toContain('<ol dir="ltr">\n<li>');
  expect(shown).toContain('<p>مهم</p>');
  expect(shown).toContain('<th dir="ltr">');
  expect(render('١. مهم', 'en').html).toContain('<ol dir="rtl">\n<li>');
});
