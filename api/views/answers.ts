import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { locale as inLocale } from '../ground/incoming.ts';
import { isolate } from '../ground/isolate.ts';
import type { Locale } from '../ground/locale.ts';
import { codeOf } from '../models/codes/codes.ts';
import type { Used } from '../models/tickets/answers.ts';
import { answerOf } from '../models/tickets/answers.ts';
import { factsOf } from '../models/tickets/facts.ts';
import { firstWords } from '../models/tickets/thread.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import { suggestionsOf, tagsOf } from '../models/tickets/tickets.ts';
import { asText, compose } from '../understanding/answers/compose.ts';
import { dueOf } from '../understanding/answers/due.ts';
import { factShown } from '../models/tickets/fact-words.ts';
import type { Staff } from '../who/viewer.ts';
import { articleFixes } from './article-cards.ts';
import { greetedBy } from './customers.ts';

const piece = z.object({
  text: z.string(),
  fills: z.string().optional().openapi({ description: 'What of the ticket was filled in here' }),
});

/** The answer that is ready for a ticket. */
export const composedAnswer = z
  .object({
    locale: inLocale,
    article: z.string().nullable().openapi({ description: 'Whose fix it holds' }),
    code: z.string().nullable(),
    paragraphs: z.array(z.array(piece)),
    text: z.string().openapi({ description: 'The same as it is sent' }),
    state: z.enum(['ready', 'inserted', 'sent', 'solved']),
  })
  .openapi('ComposedAnswer');

type Asked = { ticket: Ticket; locale: Locale; agent: Staff };

/** What can be said to a ticket with what we have: the fix of the best article, else what its code says. */
export async function answerFor(db: Queries, { ticket, locale, agent }: Asked) {
  const [known, slugs, tags, asked, before] = await Promise.all([
    factsOf(db, ticket.number),
    suggestionsOf(db, ticket.number),
    tagsOf(db, ticket.number),
    firstWords(db, ticket.number),
    answerOf(db, ticket.number, agent),
  ]);
  const [article] = (await articleFixes(db, slugs, locale)).filter((one) => one.locale === locale);
  const values = Object.fromEntries(known.map(({ kind, value }) => [kind, value]));
  const code = values['code'] === undefined ? null : codeOf(values['code']);
  const { number, name, problemType } = greetedBy(ticket, agent);
  const paragraphs = compose({
    ...{ locale, number, name, asked, agent: agent.name },
    isTransfer: problemType === 'bank-transfers',
    facts: Object.fromEntries(known.map((one) => [one.kind, factShown(one, locale, known)])),
    meaning: code?.revealToCustomer ? isolate(code.meaning[locale], locale) : null,
    fix: article?.quickFix ?? (code ? isolate(code.customerFix[locale], locale) : null),
    due: dueOf({ intent: tags[0]?.intent, ...values }, locale),
  });
  const used: Used = { locale, article: article?.slug ?? null, code: article ? null : (code?.id ?? null) };
  return { ...used, paragraphs, text: asText(paragraphs), state: stateOf(before) };
}

function stateOf(before: Awaited<ReturnType<typeof answerOf>>) {
  if (!before) return 'ready' as const;
  if (before.solvedAt) return 'solved' as const;
  return before.sentAt ? ('sent' as const) : ('inserted' as const);
}
