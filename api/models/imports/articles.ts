import { and, eq, inArray } from 'drizzle-orm';
import type { Article, Translation } from '../../../content/articles.ts';
import { parseArticle } from '../../../content/articles.ts';
import type { BadContent } from '../../../content/file.ts';
import type { Queries } from '../../db/client.ts';
import type { Import, Note, PageIn, Part, Source } from '../../db/schema/imports.ts';
import { importParts } from '../../db/schema/imports.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import { addresses as addressesHere } from '../articles/checks.ts';
import { markdownFrom } from './markdown-from-html.ts';
import { removed } from './pages.ts';

/** What a part says of itself: an article as its files would say it, and what is to be known of it. `pictures`: what its images say of what they show, by the name of each. */
export type Said = { article: Article | undefined; notes: Note[]; pictures: Map<string, Partial<Text>> };

/** What stands around a part: the others of its import by what pages call them, the pictures among them, and every article that is here. */
export type Around = {
  articles: Map<string, string>;
  pictures: Map<string, string>;
  coming: { name: string; alt: Text }[];
  here: { slug: string; formerly: string[] }[];
};

/** The same for all parts of an import. */
export async function around(db: Queries, { id }: Pick<Import, 'id'>): Promise<Around> {
  const { kind, name, addresses, alt } = importParts;
  const rows = await db
    .select({ kind, name, addresses, alt })
    .from(importParts)
    .where(eq(importParts.import, id));
  const named = (one: Part['kind']) =>
    new Map(
      rows.flatMap((row) =>
        row.kind === one
          ? [row.name, ...row.addresses].map((address): [string, string] => [address, row.name])
          : [],
      ),
    );
  const coming = rows.flatMap((row) =>
    row.kind === 'picture' && row.alt ? [{ name: row.name, alt: row.alt }] : [],
  );
  const here = await addressesHere(db);
  return { articles: named('article'), pictures: named('picture'), coming, here };
}

/** The texts of a part, read. */
export function readArticle(part: Part, of: Import, others: Around): Said {
  if (part.source === null) return { article: undefined, notes: [], pictures: new Map() };
  return 'files' in part.source
    ? fromFiles(part.name, part.source)
    : fromPages(part.name, part.source, of, others);
}

function fromFiles(slug: string, { files }: Extract<Source, { files: unknown }>): Said {
  const bad: BadContent[] = [];
  const article = parseArticle(slug, new Map(files), bad, slug);
  const notes = bad.map(({ file, line, why }) => ({ file, line: line ?? null, message: why, left: true }));
  return { article, notes, pictures: new Map() };
}

function fromPages(
  slug: string,
  { pages, labels }: Extract<Source, { pages: unknown }>,
  { problemType }: Import,
  others: Around,
): Said {
  const said: Said = { article: undefined, notes: [], pictures: new Map() };
  const drafts: Article['drafts'] = {};
  for (const locale of locales) {
    const page = pages[locale];
    if (page) drafts[locale] = draftFrom(page, { locale, labels }, others, said);
  }
  const filed = { problemType, intents: [], audience: 'consumer' as const, codes: [], related: [] };
  const article = { slug, formerly: [], ...filed, checkedOn: '', facts: [], translations: {}, drafts };
  return { ...said, article };
}

/** Longer ones are cut: an editor looks at all of it before anybody else does. */
const longest = { title: 140, summary: 300 };

function draftFrom(
  { path, title, html }: PageIn,
  { locale, labels }: { locale: Locale; labels: string[] },
  others: Around,
  said: Said,
): Translation {
  const tell = (message: Text, left: boolean) => said.notes.push({ file: path, line: null, message, left });
  const markdown = markdownFrom(html, title, {
    link: (href) => placeOf(href, path, others.articles, 'article:') ?? outside(href, tell),
    image: (src, alt) => {
      const place = placeOf(src, path, others.pictures, 'picture:');
      if (place === undefined) tell(noPicture(src), true);
      else {
        const name = place.replace('picture:', '');
        const { text: seen } = redact(alt.trim());
        if (seen) said.pictures.set(name, { ...said.pictures.get(name), [locale]: seen });
      }
      return place ?? null;
    },
  });
  const { text: body, found } = redact(markdown);
  if (found.length > 0) tell(removed(found.map(({ kind }) => kind)), true);
  const words = firstWords(body);
  return {
    title: cut(title, longest.title),
    summary: words,
    quickFix: '',
    searchTerms: labels,
    body,
    bodyLine: 1,
  };
}

/** Where something leads that an import brings along, by its place beside the page or by its number. */
function placeOf(
  address: string,
  page: string,
  known: Map<string, string>,
  scheme: string,
): string | undefined {
  const [, number] = /\/(?:articles|article_attachments)\/(\d+)/.exec(address) ?? [];
  // What headings are called is another matter here.
  const [place = ''] = address.split('#');
  const name = known.get(number ?? '') ?? known.get(besideOf(place, page) ?? '');
  return name === undefined ? undefined : `${scheme}${name}`;
}

/** The path in the archive that an address of a page leads to; nothing for what stands elsewhere. */
function besideOf(address: string, page: string): string | undefined {
  if (address === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
  const [from, to] = [
    'https://inside.invalid/',
    new URL(address, `https://inside.invalid/${encodeURI(page)}`),
  ];
  return to.href.startsWith(from) ? decodeURIComponent(to.pathname.slice(1)) : undefined;
}

/** A link out of the import stays as it is; one that only its own site could follow leaves its words. */
function outside(href: string, tell: (message: Text, left: boolean) => void): string | null {
  if (/^(?:https?|mailto|tel|sms):/i.test(href)) return href;
  if (!href.startsWith('#')) tell(noPage(href), true);
  return null;
}

const noPicture = (src: string): Text => ({
  ar: `صورة ليست في الملف: \u2068${src.slice(0, 200)}\u2069`,
  en: `a picture that is not in the file: \u2068${src.slice(0, 200)}\u2069`,
});
const noPage = (href: string): Text => ({
  ar: `رابط لا يؤدي إلى شيء هنا: \u2068${href.slice(0, 200)}\u2069`,
  en: `a link that leads nowhere here: \u2068${href.slice(0, 200)}\u2069`,
});

/** What a text says first, without marks: the summary until somebody writes one. */
function firstWords(markdown: string): string {
  const first = markdown.split(/\n{2,}/).find((block) => /^[\p{L}\p{N}"«*_[]/u.test(block)) ?? '';
  const plain = first
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_`\\]/g, '')
    .replaceAll(/\s+/g, ' ');
  return cut(plain.trim(), longest.summary);
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;

/** Of the articles that are named, those that the same import brings, as their files say. */
export async function siblings(db: Queries, of: Import, names: string[], others: Around): Promise<Article[]> {
  if (names.length === 0) return [];
  const isIt = and(
    eq(importParts.import, of.id),
    eq(importParts.kind, 'article'),
    inArray(importParts.name, names),
  );
  const rows = await db.select().from(importParts).where(isIt);
  return rows.flatMap((part) => readArticle(part, of, others).article ?? []);
}
