import type { Locale } from '#ground/locale.ts';
import type { Article } from './types.ts';

/** What machines read of a page, in the words of schema.org. Addresses are whole. */
export type Structured = { '@type': string } & Record<string, unknown>;

/** Without the marks that keep Latin words apart in Arabic: here nothing is drawn. */
export const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

/** The data as the text of a script element, out of which no text can break. */
export const asScript = (data: Structured): string => {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }, (_, value: unknown) =>
    typeof value === 'string' ? plain(value) : value,
  );
  return `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
};

/** The way to a page: names with addresses, the page itself last. */
export const breadcrumbs = (steps: { name: string; address: string }[]): Structured => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});

type Place = { address: string; picture: string; publisher: string };

type Shown = Pick<Article, 'title' | 'summary' | 'locale' | 'publishedAt'>;

export const articleData = (article: Shown, { address, picture, publisher }: Place): Structured => ({
  '@type': 'Article',
  headline: article.title,
  description: article.summary,
  inLanguage: article.locale,
  mainEntityOfPage: address,
  image: picture,
  dateModified: article.publishedAt,
  author: { '@type': 'Organization', name: publisher },
  publisher: { '@type': 'Organization', name: publisher },
});

type Stepped = Pick<Article, 'title' | 'summary' | 'locale' | 'steps'>;

/** The numbered steps of an article, where it has some. */
export const howTo = ({ title, summary, steps, locale }: Stepped): Structured[] =>
  steps.length < 2
    ? []
    : [
        {
          '@type': 'HowTo',
          name: title,
          description: summary,
          inLanguage: locale,
          step: steps.map((text, index) => ({ '@type': 'HowToStep', position: index + 1, text })),
        },
      ];

/** Each article as a question, its quick fix as the answer. */
export const questions = (articles: { title: string; quickFix: string }[], locale: Locale): Structured[] =>
  articles.length === 0
    ? []
    : [
        {
          '@type': 'FAQPage',
          inLanguage: locale,
          mainEntity: articles.map(({ title, quickFix }) => ({
            '@type': 'Question',
            name: title,
            acceptedAnswer: { '@type': 'Answer', text: quickFix },
          })),
        },
      ];
