import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Gap } from '#lib/types.ts';
import type { IconName } from '#ui/icons.ts';

/** What a gap is known by, in the order of the page. */
export const gapKinds = ['search', 'ticket', 'unhelpful', 'refused', 'code', 'guide', 'type'] as const;
type Kind = Gap['kind'];

export const gapNames: Record<Kind, () => string> = {
  search: m.gaps_kind_search,
  ticket: m.gaps_kind_ticket,
  unhelpful: m.gaps_kind_unhelpful,
  refused: m.gaps_kind_refused,
  code: m.gaps_kind_code,
  guide: m.gaps_kind_guide,
  type: m.gaps_kind_type,
};

export const gapIcons: Record<Kind, IconName> = {
  search: 'search',
  ticket: 'chat',
  unhelpful: 'thumbDown',
  refused: 'close',
  code: 'numbers',
  guide: 'leave',
  type: 'tag',
};

/** How many people tell of it. */
export function countTold({ kind, count, of }: Gap): string {
  switch (kind) {
    case 'search':
      return m.gaps_count_search({ count });
    case 'ticket':
      return m.gaps_count_ticket();
    case 'unhelpful':
      return m.gaps_count_unhelpful({ count, of: of ?? count });
    case 'refused':
      return m.gaps_count_refused({ count, of: of ?? count });
    case 'code':
      return m.gaps_count_code({ count });
    case 'guide':
      return m.gaps_count_guide({ count, of: of ?? count });
    case 'type':
      return m.gaps_count_type({ count });
  }
}

/** So many of the words go along into a new article. */
const mostTerms = 8;

/** Where an editor does something about it: what there is to improve, or a new article with what is known filled in. */
export function wayOf(gap: Gap, locale: Locale): { href: string; text: string } {
  if (gap.article) return { href: to.studioArticle(locale, gap.article), text: m.gaps_improve() };
  if (gap.guide) return { href: to.guide(locale, gap.guide), text: m.gaps_guide() };
  if (gap.kind === 'type' && gap.problemType)
    return { href: to.studioArticles(locale, { problemType: gap.problemType }), text: m.gaps_type() };
  const [first] = gap.said;
  const of = first?.locale ?? locale;
  const terms = gap.kind === 'ticket' ? [] : gap.said.filter((one) => one.locale === of);
  return {
    href: to.newArticle(locale, {
      of,
      title: gap.title[of],
      terms: terms
        .slice(0, mostTerms)
        .map(({ text }) => text)
        .join('\n'),
      problemType: gap.problemType ?? undefined,
    }),
    text: m.gaps_start(),
  };
}
