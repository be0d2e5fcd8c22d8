import { z } from '@hono/zod-openapi';
import { sharings } from '../db/schema/teams.ts';
import { line, locale } from '../ground/incoming.ts';

const name = line.min(1, 'required').max(60, 'tooLong');
const types = z.array(line.max(60)).max(60);

const member = z.object({
  agent: line.max(60),
  locales: z
    .array(locale)
    .min(1, 'required')
    .max(2)
    .openapi({ description: 'In which languages they answer' }),
  skills: types.openapi({ description: 'The problem types that they know best' }),
});

/** A team as it is written. */
export const newTeam = z.object({
  name: z.object({ ar: name, en: name }),
  sharing: z.enum(sharings).openapi({
    description:
      'How its tickets come to its members: `by-hand`, `in-turn`, or to whoever is `least-busy`; never to who is away or answers in other languages',
  }),
  problemTypes: types.openapi({ description: 'New tickets of these types are theirs' }),
  takesRest: z.boolean().openapi({ description: 'And those of which no other team names the type' }),
  members: z.array(member).max(200),
});

export const team = newTeam.extend({ id: z.number() }).openapi('Team');
