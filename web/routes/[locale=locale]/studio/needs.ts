import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { percent } from '#lib/numbers.ts';
import { m } from '#lib/paraglide/messages.js';
import { day } from '#lib/time.ts';
import type { StudioNeed } from '#lib/types.ts';
import type { Tone } from '#ui/Badge.svelte';
import type { IconName } from '#ui/icons.ts';

type Kind = StudioNeed['kind'];

export const needNames = {
  behind: m.needs_behind,
  missing: m.needs_missing,
  fact: m.needs_fact,
  unhelpful: m.needs_unhelpful,
} satisfies Record<Kind, () => string>;

export const needIcons: Record<Kind, IconName> = {
  behind: 'behind',
  missing: 'missing',
  fact: 'calendar',
  unhelpful: 'thumbDown',
};

export const needTones: Record<Kind, Tone> = {
  behind: 'warn',
  missing: 'bad',
  fact: 'good',
  unhelpful: 'bad',
};

const inLanguage = {
  behind: { ar: m.needs_behind_ar, en: m.needs_behind_en },
  missing: { ar: m.needs_missing_ar, en: m.needs_missing_en },
};

/** What is so, and what an editor does about it. */
export function needTold({ kind, article, locale: of, fact, checkedOn, helped }: StudioNeed, locale: Locale) {
  switch (kind) {
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
