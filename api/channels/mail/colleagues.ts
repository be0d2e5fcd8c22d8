import type { Locale } from '../../ground/locale.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Letter } from './letters.ts';
import { openTicket, write } from './letters.ts';
import type { Quote } from './quotes.ts';

/** What the people of an organisation are mailed of each other's tickets. */
const words = {
  wrote: { ar: 'كتب زميل لك في تذكرتك رقم', en: 'A colleague wrote in your ticket' },
  wroteBy: { ar: 'رسالة في تذكرتك من', en: 'In your ticket, from' },
  somebody: { ar: 'شخص في منشأتك', en: 'somebody of your organisation' },
  wroteAfter: {
    ar: 'يصلك ردنا بالبريد الإلكتروني أيضًا، وتستطيع أن تكتب إلينا من صفحة التذكرة.',
    en: 'You are mailed our answer, too. You can write to us on the ticket page.',
  },
  answered: { ar: 'رد جديد على تذكرة في منشأتك، رقم', en: 'New answer to a ticket of your organisation:' },
  answeredBody: {
    ar: 'كتبت إلينا في هذه التذكرة، وهذا رد فريق الدعم:',
    en: 'You wrote to us in this ticket, and our team answered:',
  },
  answeredAfter: {
    ar: 'قد نطلب منك الدخول برابط نرسله إلى بريدك: لا يفتح هذا الرابط التذكرة إلا لمن يراها في منشأتك.',
    en: 'You may be asked to sign in by a link from your mail: this one opens the ticket only for those of your organisation who see it.',
  },
};

/** Somebody of their organisation wrote in a customer's ticket; `name`: what they are called, where that is known. */
export const colleagueWrote = (
  locale: Locale,
  ticket: { number: number },
  { name, ...message }: Quote & { name: string | null },
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.wrote[locale]} ${ticket.number}`,
    paragraphs: [`${words.wroteBy[locale]} ${name ? isolate(name, locale) : words.somebody[locale]}:`],
    quote: message,
    button: { label: openTicket[locale], url },
    after: words.wroteAfter[locale],
  });

/** An agent answered in a ticket in which somebody else of its customer's organisation had written. `url` opens it for nobody by itself. */
export const colleagueAnswered = (
  locale: Locale,
  ticket: { number: number },
  answer: Quote,
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.answered[locale]} ${ticket.number}`,
    paragraphs: [words.answeredBody[locale]],
    quote: answer,
    button: { label: openTicket[locale], url },
    after: words.answeredAfter[locale],
  });
