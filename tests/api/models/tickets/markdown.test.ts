import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMessage } from '../../../../api/models/tickets/markdown.ts';

const html = (markdown: string, locale: 'ar' | 'en' = 'en') => renderMessage(markdown, locale).html;
const bare = (text: string) => text.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '');

test('emphasis, lists, quotes and code are shown, each line of a paragraph by itself', () => {
  expect(html('Hello **Omar**,\nthanks.\n\n- one\n- two\n\n> said')).toBe(
    '<p dir="ltr">Hello <strong>Omar</strong>,</p><p class="on" dir="ltr">thanks.</p>\n' +
      '<ul dir="ltr">\n<li>one</li>\n<li>two</li>\n</ul>\n' +
      '<blockquote dir="ltr">\n<p dir="ltr">said</p>\n</blockquote>',
  );
  expect(html('`A-51`')).toBe('<p dir="ltr"><code dir="ltr">A-51</code></p>');
});

test('every block and line runs as its words do', () => {
  expect(html('مرحبًا\nError: declined (05)\n\n- بطاقة\n- حساب')).toMatch(
    /<p dir="rtl">.*<p class="on" dir="ltr">.*<ul dir="rtl">/s,
  );
});

test('a code to dial, an amount with stars, a name with underscores stay as they are typed', () => {
  for (const typed of ['Dial *123*1# now, then *858#', 'insufficient_funds_today', '5~10 ~~old~~'])
    expect(bare(renderMessage(typed, 'en').text)).toBe(typed);
});

test('what is no mark of ours stays as it was typed', () => {
  for (const typed of [
    '# Title',
    'Thanks\n--',
    '<merchant_id> & <b>x</b>',
    '&lt;b&gt; &amp; &copy; &#x202e;',
    '![a](https://x.test/a.png)',
    '***',
  ])
    expect(bare(renderMessage(typed, 'en').text)).toBe(typed);
});

test('a link says where it leads, and leads nowhere but to the web, to mail and to telephones', () => {
  const shown = renderMessage('See [our page](https://evil.test/a) or https://hulool.test/b.', 'en');
  expect(shown.html).toContain(
    '<a href="https://evil.test/a" rel="noopener nofollow">our page (\u2066evil.test\u2069)</a>',
  );
  expect(bare(shown.text)).toBe('See our page (https://evil.test/a) or https://hulool.test/b.');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x'])
    expect(html(`[x](${bad})`)).not.toMatch(/href/);
});

test('read without marks it is a text as people write them', () => {
  const shown = renderMessage('Please:\n\n1. **Call** your bank\n2. Wait\n\n> «تم»', 'en');
  expect(bare(shown.text)).toBe('Please:\n\n1. Call your bank\n2. Wait\n\n> «تم»');
});

test('whatever is written, nothing but our marks comes out', () => {
  const parts = fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=y>',
      '[a](',
      'javascript:x',
      ')',
      '**',
      '_',
      '`',
      '\n',
      '- ',
    ],
    ...[
      '> ',
      '# ',
      '![',
      ']',
      '|',
      '\n---\n',
      'مرحبًا',
      ' 4,850.00 EGP ',
      '*123#',
      '&lt;',
      '    ',
      '1. ',
      '[x]: y',
    ],
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 14 }), fc.constantFrom('ar', 'en'), (typed, locale) => {
      const tags = html(typed.join(''), locale).match(/<[^>]*>/g) ?? [];
      for (const tag of tags)
        expect(tag).toMatch(
          /^<\/?(?:p|br|strong|em|a|ul|ol|li|blockquote|code|pre)(?: (?:dir="(?:rtl|ltr)"|class="on"|start="\d+"|rel="noopener nofollow"|href="(?:https?:|mailto:|tel:|[^:"]*")[^"]*"?))*>$/,
        );
    }),
  );
});
