import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locale } from '../../api/ground/locale.ts';
import { checkContent } from '../../content/check.ts';
import { readContent } from '../../content/load.ts';
import { loadSynonyms } from '../../content/synonyms.ts';

export const ours = join(import.meta.dirname, '../../content');

/** The day on which the folders of the tests are checked. */
export const today = '2026-12-01';

/** A content folder that holds these files. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-'));
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  return folder;
}

/** Enough words for an article that says nothing, other ones in each. */
const fillers = {
  one: { en: 'One. ', ar: 'واحد. ' },
  two: { en: 'Two. ', ar: 'زوج. ' },
  three: { en: 'Three. ', ar: 'ثالث. ' },
  four: { en: 'Four. ', ar: 'رابع. ' },
};
type Slug = keyof typeof fillers;
const slugs = ['one', 'two', 'three', 'four'] as const satisfies Slug[];

const matter = {
  en: { title: 'Title', summary: 'Summary', quickFix: 'Fix it. '.repeat(8) },
  ar: { title: 'عنوان', summary: 'ملخص', quickFix: 'أصلح هذا. '.repeat(8) },
};

/** What every sound article has: two sections, the first with numbered steps. */
export const sections = {
  en: '## Steps\n\n1. Do it.\n\n## More',
  ar: '## خطوات\n\n1. افعل.\n\n## المزيد',
};
export const filler = (locale: Locale, slug: Slug = 'one') => fillers[slug][locale].repeat(300);

/** An article's text whose body begins on line 7. */
export function page(locale: Locale, body: string, front: Partial<(typeof matter)['en']> = {}): string {
  const lines = Object.entries({ ...matter[locale], ...front }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** A page that is sound but for what is put before it. */
export const pageWith = (locale: Locale, body: string, slug: Slug = 'one') =>
  page(locale, `${body}\n\n${sections[locale]}\n\n${filler(locale, slug)}`);

export const details = (slug: string) => `problemType: problems
intents: [first]
audience: consumer
related: [${slugs.filter((one) => one !== slug).join(', ')}]
checkedOn: 2026-11-23
`;

/** How the letters of tests begin and end. */
const frame = { opening: { en: 'Hello,', ar: 'تحية،' }, closing: { en: 'Regards', ar: 'مع التحية' } };
export const frames = { bank: frame, shop: frame, authority: frame, acquirer: frame };

const providers = ['paytabs', 'fawry', 'fawri-plus', 'cmi', 'samsung-pay'];

/** Four sound articles and what they name. */
const sound: Record<string, string> = {
  ...Object.fromEntries(
    slugs.flatMap((slug) => [
      [`articles/${slug}/article.yaml`, details(slug)],
      [`articles/${slug}/en.md`, page('en', `${sections.en}\n\n${filler('en', slug)}`)],
      [`articles/${slug}/ar.md`, page('ar', `${sections.ar}\n\n${filler('ar', slug)}`)],
    ]),
  ),
  // Without whom to call: the folders of the tests have providers of their own.
  'guides/opening.yaml': readFileSync(join(ours, 'guides/opening.yaml'), 'utf8').replace(
    /^ {2}of:\n(?: {4}- .*\n)+/m,
    '  of: []\n',
  ),
  'taxonomy.yaml': `- id: problems
  name: { en: Problems, ar: مشكلات }
  intents:
    - { id: first, name: { en: First, ar: أول }, banking77: [] }
`,
  'codes.yaml': `systems: {}
sources: {}
codes:
  - id: bank:1
    system: bank
    code: '1'
    meaning: { en: Refused, ar: مرفوض }
    fix: { en: Ask the bank., ar: اسأل البنك. }
    customerFix: { en: Ask the bank., ar: اسأل البنك. }
    note: { en: Ask the bank., ar: اسأل البنك. }
    actor: customer
    retry: 'no'
    problemType: problems
    revealToCustomer: true
    match: exact
    sources: []
    verified: knowledge
`,
  'brands.yaml': '[]',
  'providers.yaml': '[]',
  'limits.yaml': '{ known: [], unknown: [] }',
  'letters.yaml': JSON.stringify({ fields: [], frames, letters: [] }),
  'common-words.txt': '',
  'dialects.yaml': '[]',
  'triage.yaml': 'unsure: { en: I do not know, ar: لا أعرف }\npaid: []',
  'messages/none.yaml': '[]',
  'phrases/none.yaml': 'intents: {}',
  'pictures/.none': '',
  'sources.yaml': 'provider: [example.com]\npress: [daily.example.com]\n',
  'terms.yaml': '[]',
  'synonyms.yaml': JSON.stringify(loadSynonyms(ours).filter(({ id }) => providers.includes(id))),
};

/** What the check tells of a sound folder in which these files are changed; those that are `undefined` are taken out. */
export function problemsOf(changed: Record<string, string | undefined>) {
  const files = Object.entries({ ...sound, ...changed }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  const folder = folderOf(Object.fromEntries(files));
  return checkContent(folder, readContent(folder), today);
}

/** The same as an English reader sees it. */
export const told = (changed: Record<string, string | undefined>): string[] =>
  problemsOf(changed).map(
    ({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message.en}`,
  );

/** A sound file of the folder with something in it replaced. */
export const changed = (file: string, from: string, to: string): Record<string, string> => ({
  [file]: (sound[file] ?? '').replace(from, to),
});
