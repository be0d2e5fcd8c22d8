import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cleanText } from '../api/ground/clean-text.ts';
import type { Locale } from '../api/ground/locale.ts';
import { locales } from '../api/ground/locale.ts';
import type { WithBad } from './file.ts';
import { BadContent, openYaml, orAside, parseYaml, readText, sound, text } from './file.ts';
import { basis } from './sources.ts';

const date = z.iso.date();

/** What an article says that may change, where it was read and when. */
export const fact = z.strictObject({
  about: text,
  checkedOn: date,
  source: z.string().min(1),
  /** Where it was not read with those whose matter it is. */
  basis: basis.optional(),
});

export type Fact = z.infer<typeof fact>;

const details = z.strictObject({
  topic: z.string().optional(),
  /** Addresses it had before: they lead to it for ever. */
  formerly: z.array(z.string()).default([]),
  problemType: z.string(),
  intents: z.array(z.string()),
  /** What is for the staff is read by nobody else, and leads to nobody else. */
  audience: z.enum(['consumer', 'merchant', 'staff']),
  codes: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  checkedOn: date,
  facts: z.array(fact).default([]),
  /** Stands before others in lists. */
  pinned: z.boolean().optional(),
});

const frontMatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  quickFix: z.string(),
  searchTerms: z.array(z.string()).default([]),
});

export type Translation = z.infer<typeof frontMatter> & {
  /** Markdown. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
};
export type Article = z.infer<typeof details> & {
  slug: string;
  translations: Partial<Record<Locale, Translation>>;
  /** What is written and not shown to readers. */
  drafts: Partial<Record<Locale, Translation>>;
};

/** The articles of `articles/`, one folder each, by slug, as far as they can be read. A missing language is left out. */
export function readArticles(folder: string): { articles: Article[] } & WithBad {
  const bad: BadContent[] = [];
  const all = join(folder, 'articles');
  const slugs = orAside(bad, all, () => readdirSync(all).filter((name) => !name.startsWith('.'))) ?? [];
  const articles = slugs.sort().flatMap((slug) => readArticle(join(all, slug), slug, bad) ?? []);
  return { articles, bad };
}

/** All of them. @throws BadContent */
export const loadArticles = (folder: string): Article[] => sound(readArticles(folder)).articles;

function readArticle(folder: string, slug: string, bad: BadContent[]): Article | undefined {
  const files = fileNames.flatMap((name): [string, string][] => {
    const file = join(folder, name);
    // What an article is filed under cannot be missing.
    const text = (name === filed || existsSync(file)) && orAside(bad, file, () => readText(file));
    return text === false || text === undefined ? [] : [[name, text]];
  });
  return parseArticle(slug, new Map(files), bad, folder);
}

const filed = 'article.yaml';
/** A text that readers see, and one beside it that they do not see yet. */
const textFiles = locales.map((locale) => ({
  locale,
  shown: `${locale}.md`,
  drafted: `${locale}.draft.md`,
}));
/** All that the folder of an article may hold. */
export const fileNames = [filed, ...textFiles.flatMap(({ shown, drafted }) => [shown, drafted])];

/** An article out of its files by their names; `folder` is what is told of where they stand. What cannot be read is added to `bad`. */
export function parseArticle(
  slug: string,
  files: ReadonlyMap<string, string>,
  bad: BadContent[],
  folder: string,
): Article | undefined {
  const article: Pick<Article, 'translations' | 'drafts'> = { translations: {}, drafts: {} };
  const textOf = (name: string) => {
    const [file, source] = [join(folder, name), files.get(name)];
    return source === undefined ? undefined : orAside(bad, file, () => parseTranslation(file, source));
  };
  for (const { locale, shown, drafted } of textFiles) {
    const [text, draft] = [textOf(shown), textOf(drafted)];
    if (text) article.translations[locale] = text;
    if (draft) article.drafts[locale] = draft;
  }
  const [file, source] = [join(folder, filed), files.get(filed)];
  const about =
    source === undefined ? undefined : orAside(bad, file, () => openYaml(file, source).as(details));
  return about && { slug, ...about, ...article };
}

function parseTranslation(file: string, source: string): Translation {
  const [, matter, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(cleanText(source)) ?? [];
  if (matter === undefined || body === undefined)
    throw new BadContent(file, 1, 'front matter between --- and --- is missing');
  const linesBefore = /^\s*/.exec(body)?.[0].split('\n').length ?? 1;
  const bodyLine = matter.split('\n').length + 2 + linesBefore;
  return { ...parseYaml(file, matter, frontMatter, 1), body: body.trim(), bodyLine };
}
