import type { Removed } from '../db/schema.ts';
import type { Finder } from '../finder.ts';
import type { Locale } from '../locale.ts';
import { redact } from '../privacy/redact.ts';
import type { Upload } from './attachments.ts';
import type { NewTicket } from './tickets.ts';

/** A ticket as its form sends it. */
export type TicketForm = {
  subject: string;
  message: string;
  email: string;
  name?: string | undefined;
  reference?: string | undefined;
  locale: Locale;
  draftKey?: string | undefined;
  uploads: Upload[];
};

/** From a form to what may be stored: secrets out of every text, then tags and articles from what is left. */
export async function prepareTicket(finder: Finder, form: TicketForm): Promise<NewTicket> {
  const subject = redact(form.subject);
  const body = redact(form.message);
  const name = redact(form.name ?? '');
  const reference = redact(form.reference ?? '');
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
    removed: together([subject.found, body.found, name.found, reference.found]),
    problemType: understood.problemType,
    priority: understood.urgent ? 'high' : 'normal',
    tags: understood.tags,
    suggestions: await finder.suggest(words, locale),
    uploads: form.uploads,
  };
}

/** What was removed from several texts, counted by kind. */
function together(found: Removed[]): Removed {
  const counts = new Map<string, number>();
  for (const { kind, count } of found.flat()) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
