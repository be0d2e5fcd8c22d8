import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, render } from '../../../api/models/articles/markdown.ts';
import { diallingCodeLength } from '../../../content/markdown/dialling-codes.ts';

// What sets text apart is invisible, and tested where it is done.
const html = (markdown: string) =>
  render(markdown, 'ar')
    .html.replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/<(p|[ou]l|t[dh]) dir="\w+">/g, '<$1>')
    .replaceAll('\n', '');
const words = (markdown: string) => plainText(markdown);

const digits = fc.oneof(
  fc.stringMatching(/^[0-9]{1,6}$/),
  fc.stringMatching(/^[٠-٩]{1,6}$/),
  fc.stringMatching(/^[۰-۹]{1,6}$/),
);
const diallingCode = fc.oneof(
  fc.array(digits, { minLength: 1, maxLength: 5 }).map((groups) => `*${groups.join('*')}#`),
  fc.constantFrom(
    '*#06#',
    '#31#',
    '**21*0501234567#',
    '##002#',
    '*868*1#',
    '*858*رقم الهاتف*المبلغ#',
    '#100*2#',
  ),
);

test('a code to dial is read as it is written, wherever it stands and however many there are', () => {
  const places = [
    (a: string, b: string) => `${a} ثم ${b}`,
    (a: string, b: string) => `اطلب ${a} أو ${b}، ثم ${a}.`,
    (a: string, b: string) => `**اطلب ${a}** ثم *الرمز ${b}*`,
    (a: string, b: string) => `**${a}**، *مهم* و(${b})`,
    (a: string, b: string) => `## ${a}\n\n- ${a}\n- **مهم** ${b}\n\n> ${b} و*مهم*`,
    (a: string, b: string) => `| ${a} | **${b}** |\n|---|---|\n| *مهم* ${b} | ${a} |`,
    (a: string, b: string) => `[اطلب ${a}](article:x) و**[${b}](tel:100)**`,
    (a: string, b: string) => `${a}\n${b}\n${a} *مهم*`,
  ];
  fc.assert(
    fc.property(diallingCode, diallingCode, fc.constantFrom(...places), (one, other, place) => {
      // Two stars are as good as bold around a code that no network has.
      fc.pre(!place(one, other).includes('**#') && !place(one, other).includes('****'));
      const markdown = place(one, other);
      const count = (text: string, code: string) => text.split(code).length - 1;
      const shown = html(markdown).replaceAll(/<[^>]*>/g, ' ');
      for (const code of [one, other]) {
        expect(count(shown, code), markdown).toBe(count(markdown, code));
        expect(count(words(markdown), code), markdown).toBe(count(markdown, code));
      }
      if (markdown.includes('مهم')) expect(html(markdown)).toMatch(/<(strong|em)>/);
    }),
    { numRuns: 150 },
  );
});

test('what only looks like one is stressed as before', () => {
  expect(html('*5 دقائق* ثم *100#')).toBe('<p><em>5 دقائق</em> ثم *100#</p>');
  expect(html('*5* ثم *مهم*')).toBe('<p><em>5</em> ثم <em>مهم</em></p>');
  expect(html('***868*1#**')).toBe('<p><strong>*868*1#</strong></p>');
  expect(html('5*3 و4*2')).toBe('<p>5*3 و4*2</p>');
  expect([diallingCodeLength('*868*1# x'), diallingCodeLength('*868* x'), diallingCodeLength('*a*')]).toEqual(
    [7, 0, 0],
  );
});

test.each([
  ['**مهم:**لا', '<strong>مهم:</strong>لا'],
  ['**"نص"**كلمة', '<strong>"نص"</strong>كلمة'],
  ['كلمة**"نص"**كلمة', 'كلمة<strong>"نص"</strong>كلمة'],
  ['**«مهم»**لا', '<strong>«مهم»</strong>لا'],
  ['و**(مهم)**،', 'و<strong>(مهم)</strong>،'],
  ['**مهم؟**لا **نعم،**لا', '<strong>مهم؟</strong>لا <strong>نعم،</strong>لا'],
  ['**Note:**text **5%**of', '<strong>Note:</strong>text <strong>5%</strong>of'],
  ['**ال**رمز', '<strong>ال</strong>رمز'],
  // As CommonMark has it.
  ['*foo "*bar*" foo*', '<em>foo "<em>bar</em>" foo</em>'],
  ['*(*foo*)*', '<em>(<em>foo</em>)</em>'],
  ['foo*bar*baz * x', 'foo<em>bar</em>baz * x'],
  ['insufficient_funds رمز_a_b _x_', 'insufficient_funds رمز_a_b <em>x</em>'],
  ['5~10 و3~4 ~~x~~', '5~10 و3~4 <del>x</del>'],
])('%s', (markdown, shown) => expect(html(markdown)).toBe(`<p>${shown}</p>`));

test('what is bold ends where it ends, whatever letters and marks stand around it', () => {
  const letters = fc.stringMatching(/^[a-zا-ي]{1,6}$/);
  const marks = fc.constantFrom('', ':', '،', '.', '؟', '!', '؛', '»', ')', '"', '%', '…');
  fc.assert(
    fc.property(letters, letters, marks, letters, (before, bold, mark, after) => {
      expect(html(`${before} **${bold}${mark}**${after} x`)).toBe(
        `<p>${before} <strong>${bold}${mark}</strong>${after} x</p>`,
      );
    }),
  );
});

test.each([
  ['٣. ثلاثة\n٤. أربعة', '<ol start="3"><li>ثلاثة</li><li>أربعة</li></ol>'],
  ['۱) یک\n۲) دو', '<ol><li>یک</li><li>دو</li></ol>'],
  ['قال\n\n١. أ\n   - ب\n٢. ج', '<p>قال</p><ol><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>'],
  ['> ١. أ\n> ٢. ب', '<blockquote><ol><li>أ</li><li>ب</li></ol></blockquote>'],
  ['١٢.٥ ريال', '<p>١٢.٥ ريال</p>'],
  ['```\n١. أ\n```', '<pre><code dir="ltr">١. أ</code></pre>'],
])('lists numbered in the digits of Arabic and Persian are lists: %j', (markdown, shown) =>
  expect(html(markdown)).toBe(shown),
);

test('words that no mark touches are lost nowhere', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9ا-ي٠-٩_~:.،؟#+*-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (all) => {
      // A star by itself at an edge is a mark; one inside a word of digits, or a line inside a name, is none.
      const kept = all.filter((one) => /^[\p{L}\p{N}_~]+$/u.test(one) && !/^_|_$|~~/.test(one));
      const shown = words(`x ${all.join(' ')}`).replaceAll(/[*_]/g, '');
      for (const one of kept) expect(shown).toContain(one.replaceAll('_', ''));
    }),
  );
});

test('links to telephones keep their address, as far as telephones can dial it', () => {
  expect(html('[x](tel:+966551234567)')).toContain('href="tel:+966551234567"');
  expect(html('[*868*1#](tel:*868*1#)')).toContain('href="tel:*868*1%23"');
  expect(html('[x](tel:*868*1%23)')).toContain('href="tel:*868*1%23"');
  expect(html('[x](tel:٠٥٥)')).toContain('href="tel:055"');
  expect(html('[x](sms:+966551234567)')).toContain('href="sms:+966551234567"');
  expect(html('[x](mailto:help@example.com)')).toContain('href="mailto:help@example.com"');
  for (const bad of ['tel:javascript:alert(1)', 'sms:5?body=x', 'tel:%', 'tel:'])
    expect(html(`[x](${bad})`)).not.toContain('href');
});
