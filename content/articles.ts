import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BadContent, parseYaml, readYaml, text } from './file.ts';
import { cleanText } from './clean-text.ts';

const date = z.iso.date();

const fact = z.strictObject({ about: text, checkedOn: date, source: z.string().min(1) });

const details = z.strictObject({
  topic: z.string().optional(),
  /** Addresses it had before: they lead to it for ever. */
  formerly: z.array(z.string()).default([]),
  problemType: z.string(),
  intents: z.array(z.string()),
  audience: z.enum(['consumer', 'merchant']),
  codes: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  checkedOn: date,
  facts: z.array(fact).default([]),
});

const frontMatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  quickFix: z.string(),
  searchTerms: z.array(z.string()).default([]),
});

export const locales = ['ar', 'en'] as const;
export type Locale = (typeof locales)[number];
export type Translation = z.infer<typeof frontMatter> & {
  /** Markdown. */
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
};
export type Article = z.infer<typeof details> & {
  slug: string;
  translations: Partial<Record<Locale, Translation>>;
};

/** The articles of `articles/`, one folder each, by slug. A missing language is left out. @throws BadContent */
export const loadArticles = (folder: string): Article[] =>
  readdirSync(join(folder, 'articles'))
    .sort()
    .map((slug) => loadArticle(join(folder, 'articles', slug), slug));

function loadArticle(folder: string, slug: string): Article {
  const translations: Article['translations'] = {};
  for (const locale of locales) {
    const file = join(folder, `${locale}.md`);
    if (existsSync(file)) translations[locale] = parseTranslation(file, readFileSync(file, 'utf8'));
  }
  return { slug, ...readYaml(join(folder, 'article.yaml'), details), translations };
}

function parseTranslation(file: string, source: string): Translation {
  const [, matter, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(cleanText(source)) ?? [];
  if (matter === undefined || body === undefined)
    throw new BadContent(file, 1, 'front matter between --- and --- is missing');
  const linesBefore = /^\s*/.exec(body)?.[0].split('\n').length ?? 1;
  const bodyLine = matter.split('\n').length + 2 + linesBefore;
  return { ...parseYaml(file, matter, frontMatter, 1), body: body.trim(), bodyLine };
}
