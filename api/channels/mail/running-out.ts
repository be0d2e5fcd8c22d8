import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import type { Letter, Moment } from './letters.ts';
import { momentIn, openTicket, write } from './letters.ts';

const words = {
  runningOut: { ar: 'اقترب موعد التذكرة رقم', en: 'Running out of time: ticket' },
  runningOutBody: {
    ar: 'اقترب موعد هذه التذكرة، ولم يُنجز بعد ما وُعد به صاحبها.',
    en: 'What was promised to this customer is due soon, and is not done yet.',
  },
  first: { ar: 'الرد الأول قبل:', en: 'First answer by:' },
  next: { ar: 'الرد التالي قبل:', en: 'Next answer by:' },
  solution: { ar: 'الحل قبل:', en: 'Solution by:' },
} satisfies Record<string, Text>;

/** For a colleague: a ticket runs out of time. It quotes nothing of what was written. */
export const runningOut = (
  locale: Locale,
  ticket: { number: number },
  due: Moment & { clock: 'first' | 'next' | 'solution' },
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.runningOut[locale]} ${ticket.number}`,
    paragraphs: [words.runningOutBody[locale], `${words[due.clock][locale]} ${momentIn(due, locale)}`],
    button: { label: openTicket[locale], url },
  });
