import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { percent } from '#lib/numbers.ts';
import { m } from '#lib/paraglide/messages.js';
import { day, lately } from '#lib/time.ts';
import type { StudioNeed } from '#lib/types.ts';
import type { Tone } from '#ui/Badge.svelte';
import type { IconName } from '#ui/icons.ts';

type Kind = StudioNeed['kind'];

export const needNames = {
  review: m.needs_review,
  blocked: m.needs_blocked,
  behind: m.needs_behind,
  missing: m.needs_missing,
  fact: m.needs_fact,
  unhelpful: m.needs_unhelpful,
} satisfies Record<Kind, () => string>;

export const needIcons: Record<Kind, IconName> = {
  review: 'team',
  blocked: 'clock',
  behind: 'behind',
  missing: 'missing',
  fact: 'calendar',
  unhelpful: 'thumbDown',
};

export const needTones: Record<Kind, Tone> = {
  review: 'info',
  blocked: 'bad',
  behind: 'warn',
  missing: 'bad',
  fact: 'good',
  unhelpful: 'bad',
};

const inLanguage = {
  behind: { ar: m.needs_behind_ar, en: m.needs_behind_en },
  missing: { ar: m.needs_missing_ar, en: m.needs_missing_en },
};

const named = {
  review: { ar: m.needs_review_ar, en: m.needs_review_en },
  blocked: { ar: m.needs_blocked_ar, en: m.needs_blocked_en },
};

const byWhom = ({ by, at }: StudioNeed, locale: Locale) => ({
  name: by ?? '',
  time: at ? lately(at, locale) : '',
});

/** What is so, and what an editor does about it. */
export function needTold(need: StudioNeed, locale: Locale) {
  const { kind, article, locale: of, fact, checkedOn, helped } = need;
  switch (kind) {
    case 'review':
    case 'blocked':
      return {
        why: of
          ? `${named[kind][of](byWhom(need, locale))} ${need.words ?? need.blocked?.[locale] ?? ''}`
          : '',
        verb: kind === 'review' ? m.needs_do_review() : m.needs_do_blocked(),
        href: to.studioArticle(locale, article, of ? { show: of } : {}),
      };
    case 'behind':
    case 'missing':
      return {
        why: of ? inLanguage[kind][of]() : '',
        verb: kind === 'behind' ? m.needs_do_behind() : m.needs_do_missing(),
        href: to.studioArticle(locale, article),
      };
    case 'fact':
      return {
        why: m.needs_fact_due({ day: checkedOn ? day(checkedOn, locale) : '', about: fact?.[locale] ?? '' }),
        verb: m.needs_do_fact(),
        href: to.studioFacts(locale),
      };
    case 'unhelpful':
      return {
        why: m.needs_helped({ share: percent(helped ?? 0, locale) }),
        verb: m.needs_do_unhelpful(),
        href: to.studioEffect(locale, article),
      };
  }
}
