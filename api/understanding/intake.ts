import type { Locale } from '../ground/locale.ts';
import type { Database } from '../db/client.ts';
import { recordContinued } from '../models/tickets/closed.ts';
import { together } from '../models/tickets/secrets.ts';
import type { NewTicket, Ticket } from '../models/tickets/tickets.ts';
import { fileTicket } from '../models/tickets/tickets.ts';
import type { Kept } from '../privacy/kept.ts';
import { redact, takeSplitCards } from '../privacy/redact.ts';
import type { Uploads } from '../uploads/read.ts';
import type { Finder } from './finder.ts';

/** A ticket as its form sends it. */
export type TicketForm = Uploads & {
  subject: string;
  message: string;
  email: string;
  name?: string | undefined;
  reference?: string | undefined;
  locale: Locale;
  draftKey?: string | undefined;
  /** Which of the offered types the customer chose, or `none` of these. */
  problemType?: string | undefined;
};

/** What a customer answers who is asked whether it is one of some types. */
export const noneOfThese = 'none';

/** From a form to what may be stored: secrets out of every text but for what is kept, then tags and articles from what is left. */
export async function prepareTicket(finder: Finder, form: TicketForm, kept?: Kept): Promise<NewTicket> {
  // A card number may be split over them.
  const reference = redact(form.reference ?? '', kept);
  const name = redact(form.name ?? '', kept);
  const subject = redact(form.subject, kept);
  const body = redact(form.message, kept);
  const all = takeSplitCards([reference, name, subject, body]);
  const words = `${subject.text}\n${body.text}`;
  const understood = finder.understand(words);
  const locale = finder.languageOf(words);
  return {
    subject: subject.text,
    body: body.text,
    email: form.email.toLowerCase(),
    name: name.text || null,
    reference: reference.text || null,
    locale,
    draftKey: form.draftKey ?? null,
    removed: together(all.map(({ found }) => found)),
    problemType: understood.problemType,
    said: form.problemType === noneOfThese ? null : form.problemType,
    priority: understood.urgent ? 'high' : 'normal',
    tags: understood.tags,
    facts: finder.factsIn(words),
    suggestions: await finder.suggest(words, locale),
    uploads: form.uploads,
    refused: form.refused,
  };
}

type Words = Pick<TicketForm, 'message' | 'draftKey' | 'uploads' | 'refused'>;

/** What a customer writes to a ticket that is closed is another ticket, understood by itself and bound to the first. */
export async function continueTicket(db: Database, finder: Finder, closed: Ticket, words: Words) {
  const { number, subject, email, locale, name, reference } = closed;
  const known = { subject, email, locale, name: name ?? undefined, reference: reference ?? undefined };
  const prepared = await prepareTicket(finder, { ...known, ...words });
  const filed = await fileTicket(db, { ...prepared, cameFrom: number });
  await recordContinued(db, number, filed.ticket.number);
  return filed;
}
