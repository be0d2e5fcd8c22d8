import { visit } from 'unist-util-visit';
import type { Locale } from '../../api/ground/locale.ts';
import type { Article } from '../articles.ts';
import type { Text } from '../file.ts';
import type { Letter } from '../letters.ts';
import { anchorsOf, lineOf } from '../markdown.ts';
import { ownPlace } from '../own-links.ts';
import type { Page } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** A text that can be linked to, by its headings. */
export type Linked = { article: { slug: string }; locale: Locale; tree: Page['tree'] };

/**
 * Links to an article, a letter or limits that do not exist or to a heading that its text in the same language does not have. A heading
 * is named as the address of its page names it: `article:otp-missing#h-when-to-stop`, or `#h-when-to-stop` in its own text.
 */
export function linkCheck(
  articles: Pick<Article, 'slug' | 'formerly'>[],
  pages: Linked[],
  letters: Letter[],
): (page: Page) => Found[] {
  /** The article at each address, those it left among them. */
  const at = new Map(
    articles.flatMap(({ slug, formerly }) => [slug, ...formerly].map((address) => [address, slug])),
  );
  const wrongWith = (url: string, page: Page): Text | undefined => {
    if (/^(?:https?|mailto|tel|sms):/.test(url)) return undefined;
    const letter = letterNamedBy(url);
    if (letter !== undefined)
      return letters.some(({ id }) => id === letter)
        ? undefined
        : says(`no letter ${letter}`, `لا يوجد خطاب ${letter}`);
    if (/^(?:limits|numbers):/.test(url) && ownPlace(url) !== undefined) return undefined;
    const [, slug = page.article.slug, anchor] = /^(?:article:([^#]+))?(?:#(.+))?$/.exec(url) ?? [];
    if (!/^(?:article:[^#]|#.)/.test(url))
      return says(`a link that leads nowhere: ${url}`, `رابط لا يؤدي إلى شيء: ${url}`);
    const leadsTo = at.get(slug);
    if (leadsTo === undefined) return says(`no article ${slug}`, `لا يوجد مقال ${slug}`);
    // Markdown writes the letters of an Arabic heading as percent signs and numbers.
    if (anchor === undefined || anchorsIn(pages, leadsTo, page.locale).includes(decodeURIComponent(anchor)))
      return undefined;
    return says(`no heading #${anchor} in ${slug}`, `لا يوجد عنوان ‎#${anchor} في ${slug}`);
  };
  return (page) => {
    const found: Found[] = [];
    visit(page.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const message = wrongWith(node.url, page);
      const line = page.translation.bodyLine + lineOf(node);
      if (message) found.push({ line, message, misleads: true });
    });
    return found;
  };
}

const anchorsIn = (pages: Linked[], slug: string, locale: string): string[] =>
  pages
    .filter((one) => one.article.slug === slug && one.locale === locale)
    .flatMap(({ tree }) => [...anchorsOf(tree)]);

const letterNamedBy = (url: string): string | undefined => /^letter:(.+)$/.exec(url)?.[1];

/** The letters that a page leads to. */
export function lettersLinkedIn({ tree }: Page): string[] {
  const named: string[] = [];
  visit(tree, 'link', ({ url }) => void named.push(letterNamedBy(url) ?? ''));
  return named.filter(Boolean);
}
