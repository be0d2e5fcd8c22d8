import type { Locale } from '../../ground/locale.ts';
import type { Letter } from './letters.ts';
import { openTicket, write } from './letters.ts';

const words = {
  subject: { ar: 'ننتظر ردك على تذكرتك رقم', en: 'We are waiting for your answer to ticket' },
  body: {
    ar: 'كتبنا إليك ولم يصلنا ردك. إن بقيت المشكلة فراسلنا من صفحة التذكرة.',
    en: 'We wrote to you and have not heard from you. If the problem is still there, write to us on the ticket page.',
  },
  closes: {
    ar: 'إن لم يصلنا رد فسنعدّ المشكلة محلولة ونغلق التذكرة. المدة الباقية بالأيام:',
    en: 'Without an answer we will take the problem as solved and close the ticket. Days left:',
  },
};

/** A customer has not answered; `closesAfter`: in how many days the ticket is closed without an answer, if it is. */
export const reminded = (
  locale: Locale,
  ticket: { number: number },
  closesAfter: number | null,
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.subject[locale]} ${ticket.number}`,
    paragraphs: [
      words.body[locale],
      ...(closesAfter === null ? [] : [`${words.closes[locale]} ${closesAfter}`]),
    ],
    button: { label: openTicket[locale], url },
  });
