import type { Locale } from '../api/ground/locale.ts';
import { locales } from '../api/ground/locale.ts';
import type { Article, Translation } from './articles.ts';
import type { Place, Problem } from './checks/problem.ts';
import type { Block } from './markdown.ts';
import { blocksOf } from './markdown.ts';
import { parse } from './markdown/grammar.ts';
import { Unreadable } from './markdown/limits.ts';

export type Passage = Place & { kind: Block['kind'] | 'front matter'; text: string };

/** A text of an article as the checks read it, parsed once. */
export type Page = {
  file: string;
  article: Article;
  locale: Locale;
  translation: Translation;
  tree: ReturnType<typeof parse>;
  /** All that is read of it, block by block. */
  passages: Passage[];
  /** The same, sentence by sentence. */
  sentences: Passage[];
};

/** The texts of these articles; `tell` hears of those that cannot be read, which are left out. */
export const pagesOf = (articles: Article[], tell: (problem: Problem) => void = () => {}): Page[] =>
  articles.flatMap((article) =>
    locales.flatMap((locale) => {
      const translation = article.translations[locale];
      if (!translation) return [];
      try {
        return [pageOf(article, locale, translation)];
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        const line = translation.bodyLine + error.line - 1;
        tell({ file: fileOf(article, locale), line, message: error.why });
        return [];
      }
    }),
  );

const fileOf = ({ slug }: Article, locale: Locale): string => `articles/${slug}/${locale}.md`;

function pageOf(article: Article, locale: Locale, translation: Translation): Page {
  const tree = parse(translation.body);
  const passages: Passage[] = [
    ...(['title', 'summary', 'quickFix'] as const).map((key) => ({
      kind: 'front matter' as const,
      at: [key],
      text: translation[key],
    })),
    ...blocksOf(tree).map((block) => ({ ...block, line: translation.bodyLine + block.line })),
  ];
  const sentences = passages.flatMap((passage) => sentencesOf(passage, locale));
  return { file: fileOf(article, locale), article, locale, translation, tree, passages, sentences };
}

const sentencesOf = (passage: Passage, locale: Locale): Passage[] =>
  sentencesIn(passage.text, locale).map(({ index, text }) => ({
    ...passage,
    ...placeIn(passage, index),
    text,
  }));

const segmenters = {
  ar: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** The sentences of a text, with where they begin in it. */
export const sentencesIn = (text: string, locale: Locale): { index: number; text: string }[] =>
  // A line's end would end a sentence.
  [...segmenters[locale].segment(text.replaceAll('\n', ' '))].map(({ index, segment }) => ({
    index,
    text: segment,
  }));

/** Where a character of a passage stands in the file. */
export const placeIn = ({ line, at, text }: Passage, index: number): Place =>
  line === undefined ? { at } : { line: line + text.slice(0, index).split('\n').length - 1 };

/** Words of a Markdown text; marks, addresses and bullets are none. */
export const countWords = (markdown: string): number =>
  markdown.replaceAll(/\]\([^)]*\)/g, ']').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-.]*/gu)?.length ?? 0;
