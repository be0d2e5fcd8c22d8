import type { Article } from '../articles.ts';
import type { Guide } from '../guides.ts';
import { isQuestion } from '../guides.ts';
import type { Content } from '../load.ts';
import { articlesNamedIn } from '../own-links.ts';
import type { Page } from '../page.ts';
import type { Place, Problem } from './problem.ts';
import { says } from './problem.ts';

/** A place of a file, and the articles that it names. */
type Naming = Place & { file: string; named: string[] };

type Parts = Pick<Content, 'articles' | 'guides' | 'letters' | 'codes'>;

/**
 * What readers see and leads to an article that is for the staff alone: an article by a link, an address or as related to it, a guide, a
 * letter, what is said of a code.
 */
export function checkStaffOnly({ articles, guides, letters, codes }: Parts, pages: Page[]): Problem[] {
  const inside = new Set(
    articles.flatMap(({ audience, slug, formerly }) => (audience === 'staff' ? [slug, ...formerly] : [])),
  );
  const namings: Naming[] = [
    ...articles.filter(isPublic).map(({ slug, related }) => ({
      file: `articles/${slug}/article.yaml`,
      at: ['related'],
      named: related,
    })),
    ...pages.filter(({ article }) => isPublic(article)).flatMap(namedByPage),
    ...guides.map((guide) => ({ file: `guides/${guide.slug}.yaml`, named: namedByGuide(guide) })),
    ...letters.map(({ article }, index) => ({
      ...{ file: 'letters.yaml', at: ['letters', index] },
      named: [article],
    })),
    ...codes.map((code, index) => ({
      ...{ file: 'codes.yaml', at: ['codes', index] },
      named: articlesNamedIn(JSON.stringify(code)),
    })),
  ];
  return namings.flatMap(({ named, ...place }) =>
    [...new Set(named)]
      .filter((slug) => inside.has(slug))
      .map((slug) => ({
        ...place,
        message: says(`leads to ${slug}, which is for the staff alone`, `يؤدي إلى ${slug}، وهو للفريق وحده`),
      })),
  );
}

const isPublic = ({ audience }: Article): boolean => audience !== 'staff';

const namedByPage = ({ file, translation }: Page): Naming[] => [
  ...(['summary', 'quickFix'] as const).map((key) => ({
    file,
    at: [key],
    named: articlesNamedIn(translation[key]),
  })),
  ...translation.body
    .split('\n')
    .map((text, at) => ({ file, line: translation.bodyLine + at, named: articlesNamedIn(text) })),
];

const namedByGuide = ({ article, title, summary, steps }: Guide): string[] => [
  article,
  ...Object.values(steps).flatMap((step) => (isQuestion(step) ? [] : (step.article ?? []))),
  ...articlesNamedIn(JSON.stringify([title, summary, steps])),
];
