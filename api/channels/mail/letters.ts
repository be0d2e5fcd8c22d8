import { escape } from '../../ground/escape.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { zonedTime } from '../../ground/zoned.ts';
import type { Quote } from './quotes.ts';
import { attributes, quotedHtml, quotedText } from './quotes.ts';

/** A mail ready to send, in one language, as text and as HTML. */
export type Letter = { subject: string; text: string; html: string; locale: Locale };

/** By when something is due, and where the clock shows that. */
export type Moment = { at: string; zone: string; zoneName: Text };

/** What a letter says: paragraphs, perhaps a quoted text of somebody in its own language, and what to press. */
type Draft = {
  subject: string;
  paragraphs: string[];
  quote?: Quote;
  button: { label: string; url: string };
  /** Where whoever has it opened says how they found our help. */
  rating?: string;
  after?: string;
};

const words = {
  received: { ar: 'استلمنا تذكرتك رقم', en: 'We received your ticket' },
  receivedBody: {
    ar: 'وصلتنا تذكرتك، وسيرد عليك أحد زملائنا. احتفظ بهذا الرابط: به وحده تتابع التذكرة وتضيف إليها دون كلمة مرور.',
    en: 'Your ticket has reached us, and one of our team will answer. Keep this link: it opens your ticket, without a password.',
  },
  promised: { ar: 'آخر موعد لردنا:', en: 'We answer at the latest by:' },
  receivedAt: { ar: 'وقت الاستلام:', en: 'Received:' },
  notYou: {
    ar: 'إن لم تكن أنت من كتب إلينا فتجاهل هذه الرسالة.',
    en: 'If it was not you who wrote to us, ignore this mail.',
  },
  neverAsk: {
    ar: 'لن نطلب منك أبدًا رمز التحقق أو الرقم السري أو رقم البطاقة كاملًا.',
    en: 'We will never ask you for a verification code, a PIN or a full card number.',
  },
  open: { ar: 'افتح التذكرة', en: 'Open the ticket' },
  answered: { ar: 'رد جديد على تذكرتك رقم', en: 'New answer to your ticket' },
  answeredBody: { ar: 'كتب لك فريق الدعم:', en: 'Our team wrote to you:' },
  answeredAfter: {
    ar: 'إن حُلّت المشكلة فأخبرنا من صفحة التذكرة، وإن لم تُحلّ فاكتب ردك هناك.',
    en: 'If this solved it, tell us on the ticket page. If not, write your reply there.',
  },
  solved: { ar: 'حُلّت مشكلتك وأغلقنا تذكرتك رقم', en: 'We marked your ticket as solved:' },
  solvedBody: {
    ar: 'نعدّ مشكلتك محلولة، ولذلك أغلقنا تذكرتك.',
    en: 'We take your problem as solved, and have closed your ticket.',
  },
  solvedAfter: {
    ar: 'لم تُحلّ؟ افتح التذكرة واضغط «لم تُحلّ بعد» أو اكتب ردك هناك، فتُفتح من جديد فورًا.',
    en: 'Not solved? Open the ticket and press “Not solved after all”, or write your reply there: it opens again at once.',
  },
  rate: { ar: 'كيف كانت خدمتنا؟', en: 'How was our help?' },
  rateLine: { ar: 'قيّمها من 1 إلى 5 في صفحة التذكرة:', en: 'Rate it from 1 to 5 on the ticket page:' },
  worst: { ar: 'سيئة جدًّا', en: 'Very bad' },
  best: { ar: 'ممتازة', en: 'Great' },
  incidentEnded: { ar: 'انتهى العطل المتعلق بتذكرتك رقم', en: 'The trouble behind your ticket is over:' },
  incidentEndedBody: {
    ar: 'كانت تذكرتك مرتبطة بعطل لدى بنك أو شركة دفع، وقد انتهى العطل:',
    en: 'Your ticket was waiting for trouble at a payment provider to end. It is over:',
  },
  links: { ar: 'تذاكرك لدى حلول', en: 'Your tickets at Hulool' },
  linksBody: {
    ar: 'طلبت روابط تذاكرك. اضغط الزر لعرضها كلها. يعمل الرابط مرة واحدة خلال 30 دقيقة. إن لم تطلبه فتجاهل هذه الرسالة.',
    en: 'You asked for the links to your tickets. Press the button to see them all. The link works once, within 30 minutes. If you did not ask for it, ignore this mail.',
  },
  showAll: { ar: 'اعرض تذاكري', en: 'Show my tickets' },
  invited: { ar: 'دعوة للانضمام إلى فريق حلول', en: 'An invitation to join the Hulool team' },
  invitedBody: {
    ar: 'دُعيت للانضمام إلى فريق الدعم. اختر اسمًا وكلمة مرور وابدأ. تنتهي الدعوة بعد 7 أيام.',
    en: 'You are invited to join the support team. Choose a name and a password to begin. The invitation ends after 7 days.',
  },
  notified: {
    mentioned: { ar: 'ورد اسمك في ملاحظة على التذكرة', en: 'You were named in a note on ticket' },
    assigned: { ar: 'أُسندت إليك التذكرة', en: 'You were given ticket' },
    warned: { ar: 'اقترب موعد تذكرة لفريقك، رقم', en: 'One of your team’s runs out of time: ticket' },
    followed: { ar: 'جديد في تذكرة تتابعها، رقم', en: 'News of a ticket that you follow:' },
    held: {
      ar: 'لم يُرسل ردك على التذكرة، وينتظر مراجعتك:',
      en: 'Your reply was held and waits for you: ticket',
    },
    ruled: { ar: 'تنبيه من قاعدة تلقائية بشأن التذكرة', en: 'A rule wants you to look at ticket' },
  },
  openDesk: { ar: 'افتحها في المكتب', en: 'Open it at the desk' },
  join: { ar: 'اقبل الدعوة', en: 'Accept the invitation' },
  signature: { ar: 'حلول: دعم مشكلات الدفع الإلكتروني', en: 'Hulool: help with electronic payments' },
} satisfies Record<string, Text | Record<string, Text>>;

/**
 * Ticket received. `url` holds the secret link. It goes to an address that whoever wrote has typed, and that may be anybody's: so it quotes
 * nothing of what they wrote.
 */
export const received = (
  locale: Locale,
  ticket: { number: number; createdAt: Date },
  url: string,
  promised: Moment | null,
): Letter =>
  write(locale, {
    subject: `${words.received[locale]} ${ticket.number}`,
    paragraphs: [
      words.receivedBody[locale],
      ...(promised ? [`${words.promised[locale]} ${momentIn(promised, locale)}`] : []),
      `${words.receivedAt[locale]} ${time(ticket.createdAt, locale)}`,
      words.notYou[locale],
    ],
    button: { label: words.open[locale], url },
    after: words.neverAsk[locale],
  });

/** An agent answered; the answer keeps its own language and direction. Where the ticket was solved with it, the mail says so. */
export const answered = (
  locale: Locale,
  ticket: { number: number; status: string },
  answer: Quote,
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.answered[locale]} ${ticket.number}`,
    paragraphs: [words.answeredBody[locale]],
    quote: answer,
    button: { label: words.open[locale], url },
    ...(ticket.status === 'solved' && { rating: url }),
    after: (ticket.status === 'solved' ? words.solvedAfter : words.answeredAfter)[locale],
  });

/** An agent marked a ticket as solved. */
export const solved = (locale: Locale, ticket: { number: number }, url: string): Letter =>
  write(locale, {
    subject: `${words.solved[locale]} ${ticket.number}`,
    paragraphs: [words.solvedBody[locale]],
    button: { label: words.open[locale], url },
    rating: url,
    after: words.solvedAfter[locale],
  });

/** The incident that a ticket waited for is over; `title` is its name, `end` what was said last. */
export const incidentEnded = (
  locale: Locale,
  ticket: { number: number },
  title: string,
  end: Quote,
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.incidentEnded[locale]} ${ticket.number}`,
    paragraphs: [words.incidentEndedBody[locale], isolate(title, locale)],
    quote: end,
    button: { label: words.open[locale], url },
    after: words.answeredAfter[locale],
  });

/** The links a customer asked for: one link that signs in and shows them. */
export const ticketLinks = (locale: Locale, url: string): Letter =>
  write(locale, {
    subject: words.links[locale],
    paragraphs: [words.linksBody[locale]],
    button: { label: words.showAll[locale], url },
  });

/** Something at the desk concerns one of the staff. Nothing of what customers wrote leaves with it. */
export const notified = (
  locale: Locale,
  { reason, ticket }: { reason: keyof typeof words.notified; ticket: number },
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.notified[reason][locale]} ${ticket}`,
    paragraphs: [`${words.notified[reason][locale]} ${ticket}`],
    button: { label: words.openDesk[locale], url },
  });

/** An invitation to join the staff. */
export const invited = (locale: Locale, url: string): Letter =>
  write(locale, {
    subject: words.invited[locale],
    paragraphs: [words.invitedBody[locale]],
    button: { label: words.join[locale], url },
  });

/** What leads to a ticket. */
export const openTicket: Text = words.open;

/** A moment in words, by the clock of its place. */
export const momentIn = ({ at, zone, zoneName }: Moment, locale: Locale): string =>
  `${zonedTime(at, zone, locale)} (${zoneName[locale]})`;

const time = (at: Date, locale: Locale): string =>
  at.toLocaleString(`${locale}-u-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });

/** A letter as text and as HTML. */
export function write(locale: Locale, draft: Draft): Letter {
  return { subject: draft.subject, text: asText(locale, draft), html: asHtml(locale, draft), locale };
}

const asText = (locale: Locale, { paragraphs, quote, button, rating, after }: Draft): string =>
  [
    ...paragraphs,
    quote && quotedText(quote),
    `${button.label}:\n${button.url}`,
    after,
    rating && `${words.rate[locale]} ${words.rateLine[locale]}\n${rating}#rating`,
    `-- \n${words.signature[locale]}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');

/** Mail programs know tables and inline styles best; direction stands on every block, since some drop it from the body. */
function asHtml(locale: Locale, { subject, paragraphs, quote, button, rating, after }: Draft): string {
  const at = attributes(locale);
  const paragraph = (text: string) => `<p ${at} style="margin:0 0 16px">${escape(text)}</p>`;
  const quoted = quote && quotedHtml(quote);
  const link = `<p ${at} style="margin:0 0 16px"><a href="${escape(button.url)}" style="display:inline-block;padding:12px 24px;background:#0b6b5d;color:#ffffff;border-radius:8px;text-decoration:none">${escape(button.label)}</a></p>`;
  const signature = `<p ${at} style="margin:24px 0 0;color:#5b6b68;font-size:13px">${escape(words.signature[locale])}</p>`;
  const ending = [after && paragraph(after), rating && scale(locale, rating), signature];
  const content = [...paragraphs.map(paragraph), quoted, link, ...ending].filter(Boolean);
  return `<!doctype html>
<html ${at}>
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body ${at} style="margin:0;padding:24px;background:#ffffff;color:#16211f;font:16px/1.7 system-ui,'Segoe UI',Tahoma,sans-serif">
<div ${at} style="max-width:560px;margin:0 auto">${content.join('\n')}</div>
</body>
</html>`;
}

/** Each leads to the page with that choice marked: programs that open every link of a mail say nothing by it. */
function scale(locale: Locale, url: string): string {
  const at = attributes(locale);
  const choices = [1, 2, 3, 4, 5].map(
    (score) =>
      `<a href="${escape(url)}?rate=${score}#rating" style="display:inline-block;min-width:20px;margin:0 4px;padding:8px;border:1px solid #0b6b5d;border-radius:8px;color:#0b6b5d;text-align:center;text-decoration:none">${score}</a>`,
  );
  const [worst, best] = [words.worst[locale], words.best[locale]].map(escape);
  return `<p ${at} style="margin:0 0 8px">${escape(words.rate[locale])}</p><p ${at} style="margin:0 0 16px">${worst} ${choices.join(' ')} ${best}</p>`;
}
