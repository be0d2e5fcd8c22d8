import { send } from '../channels/webhooks/send.ts';
import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import type { Config } from '../ground/config.ts';
import { webhookNumbered } from '../models/rules/webhooks.ts';
import { ticketNumbered } from '../models/tickets/customers.ts';

export type Told = { db: Database; config: Pick<Config, 'PUBLIC_URL' | 'WEBHOOKS_INSIDE'> };

/** Tells other programs what rules have them told: of a ticket its number, how it stands and where it is, nothing that anybody wrote or is. */
export const webhooks = ({ db, config }: Told): Subscriber =>
  subscriber('webhooks', ['ticket.webhook'], async ({ id, at, ticket, data }) => {
    const program = await webhookNumbered(db, data.webhook);
    if (!program) return;
    const { number, status, priority, problemType } = await ticketNumbered(db, ticket);
    const link = (locale: string) => new URL(`/${locale}/desk/${number}`, config.PUBLIC_URL).href;
    const links = { ar: link('ar'), en: link('en') };
    const told = { id, at, rule: data.rule, ticket: { number, status, priority, problemType, links } };
    await send(program, { id, body: JSON.stringify(told) }, config.WEBHOOKS_INSIDE);
  });
