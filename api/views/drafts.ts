import { z } from '@hono/zod-openapi';
import { leavings } from '../db/schema/writing.ts';
import { locale } from '../ground/incoming.ts';
import type { Draft } from '../models/tickets/drafts.ts';
import { draftAlso } from '../models/tickets/drafts.ts';
import type { outgoingOf } from '../models/tickets/outgoing.ts';
import type { Viewer } from '../who/viewer.ts';
import { htmlOf } from './tickets.ts';

const kind = z.enum(['reply', 'note']);

/** What an agent is writing to a ticket. */
export const draft = z
  .object({
    kind,
    body: z.string(),
    seen: z.number().nullable(),
    composed: z.boolean(),
    keeps: z
      .array(z.string())
      .openapi({ description: 'What in it only looks like a secret, says its writer' }),
    also: draftAlso.nullable().openapi({ description: 'What else is to be done with it' }),
    other: z
      .string()
      .nullable()
      .openapi({ description: 'What was saved from another tab or device meanwhile' }),
    savedAt: z.iso.datetime(),
  })
  .openapi('Draft');

export const draftShown = ({
  also,
  savedAt,
  ticket: _,
  agent: __,
  ...kept
}: Draft): z.infer<typeof draft> => ({
  ...kept,
  // What another version kept, and this one does not know, does nothing.
  also: draftAlso.nullable().catch(null).parse(also),
  savedAt: savedAt.toISOString(),
});

/** One of those that an agent has begun. */
export const begun = z
  .object({
    ticket: z.number(),
    subject: z.string(),
    locale,
    kind,
    begins: z.string(),
    savedAt: z.iso.datetime(),
  })
  .openapi('BegunDraft');

/** A reply that has not gone out. */
export const outgoing = z
  .object({
    id: z.number(),
    body: z.string(),
    html: z.string().nullable().openapi({ description: 'As it will be shown, where it has marks' }),
    locale,
    agentName: z.string(),
    mine: z.boolean(),
    leaves: z.enum(leavings),
    sendAt: z.iso.datetime(),
    heldAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Since when it waits, for it may not go out as it is' }),
    hidden: z.boolean().openapi({
      description: 'Held for it leads to an article that customers do not see: it can only be taken back',
    }),
  })
  .openapi('OutgoingReply');

const outgoingShown = (
  rows: Awaited<ReturnType<typeof outgoingOf>>,
  viewer: Viewer,
  told: (words: string) => string,
): z.infer<typeof outgoing>[] =>
  rows.map(({ id, body: written, format, locale, agentName, agent, leaves, sendAt, heldAt, hidden }) => {
    const mine = viewer.kind === 'staff' && viewer.id === agent;
    const body = mine ? written : told(written);
    return {
      ...{ id, body, locale, agentName, leaves, hidden, mine },
      html: htmlOf({ body, format, locale }),
      sendAt: sendAt.toISOString(),
      heldAt: heldAt?.toISOString() ?? null,
    };
  });

type Writing = { draft: Draft | null; outgoing: Awaited<ReturnType<typeof outgoingOf>> };

/** `told`: how words of the ticket are told to whoever reads them. */
export const writingShown = (
  { draft, outgoing }: Writing,
  viewer: Viewer,
  told: (words: string) => string,
) => ({
  draft: draft && draftShown(draft),
  outgoing: outgoingShown(outgoing, viewer, told),
});
