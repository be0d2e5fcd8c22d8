import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentFolder } from '../../../../api/ground/root.ts';
import { plainText, render } from '../../../../api/models/articles/markdown.ts';
import { markdownFrom, titleIn } from '../../../../api/models/imports/markdown-from-html.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { parse } from '../../../../content/markdown/grammar.ts';

const same = { link: (href: string) => href, image: (src: string) => src };
const of = (html: string, title = '') => markdownFrom(html, title, same);

test.each([
  ['<h1>Card</h1><h1>One</h1><h4>Two</h4><h2>Three</h2>', '## One\n\n### Two\n\n### Three'],
  ['<ol><li>One</li><li>Two</li></ol>', '1. One\n2. Two'],
  ['<table><tr><th>A</th></tr><tr><td>1</td></tr></table>', '| A |\n| - |\n| 1 |'],
  ['<p dir="rtl">اضغط <b>هنا</b></p>', 'اضغط **هنا**'],
  ['<script>x</script><style>y</style><p onclick="z">a</p><iframe src="q"></iframe>', 'a'],
  [
    '<p>See <img src="https://x.example/a.png" alt="A"> there</p>',
    'See\n\n![A](https://x.example/a.png)\n\nthere',
  ],
  ['<nav>Menu</nav><main><p>Text</p></main><footer>Foot</footer>', 'Text'],
  ['<p>*not a list* and _so_ 1. on</p>', String.raw`\*not a list\* and \_so\_ 1. on`],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['', ''],
])('%s', (html, markdown) => expect(of(html, 'Card')).toBe(markdown));

test('a page is called as its first heading, or as it calls itself', () => {
  expect(titleIn('<title>Site</title><h1> A\n<b>b</b> </h1>')).toBe('A b');
  expect(titleIn('<title>Site</title>')).toBe('Site');
  expect(titleIn('<p>x</p>')).toBe('');
});

// One of eight: to read each twice over takes long.
const articles = loadArticles(contentFolder).filter((_, at) => at % 8 === 0);

test('an article says the same after it was HTML', () => {
  for (const { slug, translations } of articles)
    for (const [locale, text] of Object.entries(translations)) {
      const body = text.body.replaceAll(/^!\[.*$/gm, '');
      const { html } = render(body, locale === 'ar' ? 'ar' : 'en');
      const words = (markdown: string) => plainText(markdown).replaceAll(/[\u2066-\u2069]|\s/g, '');
      expect(words(of(html)), `${slug} ${locale}`).toBe(words(body));
    }
});

test('whatever the HTML is, the text can be read, and says what it said', () => {
  const word = fc.constantFrom(
    'card',
    'رمز',
    '*',
    '_',
    '1.',
    '#',
    '-',
    '51',
    '|',
    '`',
    '[x]',
    '>',
    '!',
    'a_b_c',
    '\\',
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 4 }), (paragraphs) => {
      const escaped = paragraphs.map((words) => `<p>${words.replaceAll('>', '&gt;')}</p>`).join('');
      const markdown = of(escaped);
      parse(markdown);
      expect(plainText(markdown).replaceAll(/\s/g, '')).toBe(paragraphs.join('').replaceAll(/\s/g, ''));
    }),
  );
});
