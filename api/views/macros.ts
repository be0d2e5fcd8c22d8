import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { locale } from '../ground/incoming.ts';
import { macroActions } from '../models/macros/actions.ts';
import { macroDraft, macrosFor, mayChange } from '../models/macros/macros.ts';
import { usesOf } from '../models/macros/uses.ts';
import type { Staff } from '../who/viewer.ts';

export const macro = z
  .object({
    id: z.number(),
    name: z.string(),
    ar: z.string().nullable(),
    en: z.string().nullable(),
    reach: macroDraft.shape.reach,
    team: z.number().nullable(),
    ownerName: z.string(),
    actions: macroActions,
    mayChange: z.boolean(),
    used: z.number().openapi({ description: 'In how many tickets it was sent' }),
    solved: z.number().openapi({ description: 'How many of those were solved then' }),
  })
  .openapi('Macro');

/** A macro for one ticket. */
export const filledMacro = z
  .object({
    text: z.string().openapi({ description: '`⟪…⟫` stands where nothing is known and has to be filled in' }),
    locale,
    actions: macroActions.extend({
      followUp: z.iso.date().optional().openapi({ description: 'The day of the follow-up' }),
    }),
  })
  .openapi('FilledMacro');

/** The macros that an agent may use, by name, with what came of each. */
export async function macrosShown(db: Queries, agent: Staff): Promise<z.infer<typeof macro>[]> {
  const rows = await macrosFor(db, agent);
  const uses = await usesOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ owner, ...row }) => ({
    ...row,
    mayChange: mayChange({ owner, reach: row.reach }, agent),
    ...(uses.get(row.id) ?? { used: 0, solved: 0 }),
  }));
}
