import type { Locale } from '../../ground/locale.ts';
import { direction } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';

/** What a device shows. `tag`: what it takes the place of, where that still stands; `path`: what it opens, of our site. */
export type Shown = {
  title: string;
  body: string;
  lang: Locale;
  dir: 'rtl' | 'ltr';
  tag: string;
  path: string;
};

const ticketText: Text = { ar: 'التذكرة', en: 'Ticket' };

const happened = {
  mentioned: { ar: 'ورد اسمك في ملاحظة عليها.', en: 'You were named in a note.' },
  assigned: { ar: 'تذكرة عاجلة أُسندت إليك.', en: 'It is urgent, and was given to you.' },
  team: {
    ar: 'تذكرة عاجلة لفريقك لم يستلمها أحد بعد.',
    en: 'It is urgent, your team’s, and nobody has it yet.',
  },
  raised: { ar: 'أصبحت عاجلة.', en: 'It has become urgent.' },
  first: { ar: 'اقترب موعد الرد الأول.', en: 'Its first answer is due soon.' },
  next: { ar: 'اقترب موعد الرد التالي.', en: 'Its next answer is due soon.' },
  solution: { ar: 'اقترب موعد الحل.', en: 'Its solution is due soon.' },
} satisfies Record<string, Text>;

/**
 * What a device is told of a ticket: its number, the name of its problem type, if it has one, and what happened. It lies on a locked screen:
 * nothing that anybody wrote or is stands in it.
 */
export function shownOf(
  locale: Locale,
  { number, about }: { number: number; about: Text | undefined },
  what: keyof typeof happened,
): Shown {
  const title = [`${ticketText[locale]} ${number}`, about?.[locale]].filter(Boolean).join(' · ');
  return {
    title,
    body: happened[what][locale],
    lang: locale,
    dir: direction(locale),
    tag: topicOf(number),
    path: `/${locale}/desk/${number}`,
  };
}

/** By what a push service and a device know that one message takes the place of another. */
export const topicOf = (ticket: number): string => `ticket-${ticket}`;
