import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { domain, email, line } from '../ground/incoming.ts';
import { organisationOf } from '../models/organisations/tickets.ts';
import type { Viewer } from '../who/viewer.ts';
import { nameFor } from './customers.ts';
import { orNull } from './tickets.ts';

const name = line.min(1, 'required').max(80, 'tooLong');

/** An organisation as it is written. */
export const newOrganisation = z.object({
  name: name.openapi({ description: 'As the company writes it' }),
  domains: z
    .array(domain)
    .max(50)
    .openapi({ description: 'Mail domains that are its alone: who signs in by a mail to one of them joins' }),
});

/** What is said of one of its people. */
export const standing = z.object({
  name: line.max(80, 'tooLong').nullable(),
  seesAll: z
    .boolean()
    .openapi({ description: 'Whether they see the tickets of all its people, or their own alone' }),
});

export const newMember = standing.extend({ email });

const id = z.number();
const domains = z.array(z.string());

export const listedOrganisation = z
  .object({ id, name: z.string(), domains, members: z.number() })
  .openapi('Organisation');

export const organisationShown = z.object({
  ...{ id, name: z.string(), domains },
  members: z.array(
    z
      .object({
        id,
        email: z.string(),
        name: z.string().nullable(),
        seesAll: z.boolean(),
        domain: z
          .string()
          .nullable()
          .openapi({ description: 'By which they joined, and with which they leave' }),
      })
      .openapi('OrganisationMember'),
  ),
});

/** Whose organisation a ticket is, for the desk. */
export const ticketsOrganisation = orNull(
  z.object({
    id,
    name: z.string(),
    open: z.number().openapi({ description: 'How many of its tickets are open' }),
  }),
).openapi({ description: 'The organisation of its customer' });

/** The organisation of a ticket's customer, called as far as this viewer may know it. */
export async function organisationFor(db: Queries, ticket: { email: string }, viewer: Viewer) {
  const found = await organisationOf(db, ticket.email);
  return found && { ...found, name: nameFor(found.name, viewer) ?? '' };
}
