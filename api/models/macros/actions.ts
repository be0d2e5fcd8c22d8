import { z } from '@hono/zod-openapi';
import type { Queries } from '../../db/client.ts';
import { priorities } from '../../db/schema/tickets.ts';
import { leavings } from '../../db/schema/writing.ts';
import { line } from '../../ground/incoming.ts';
import type { Staff } from '../../who/viewer.ts';
import { giveTo } from '../tickets/assignments.ts';
import { followUpIn } from '../tickets/follow-ups.ts';
import { makeChange } from '../tickets/statuses.ts';

/** What a macro does beside its text. */
export const macroActions = z.object({
  status: z.enum(leavings).optional(),
  priority: z.enum(priorities).optional(),
  problemType: line.min(1).max(60).optional(),
  assign: z.literal('me').optional(),
  followUpIn: z.number().int().min(0).max(365).optional().openapi({ description: 'In so many days' }),
});
export type MacroActions = z.infer<typeof macroActions>;

/** What is done to a ticket with the message that is sent, besides its status, which each way of sending names. */
export const alsoDone = z.object({
  macros: z.array(z.number().int()).max(50).default([]),
  priority: z.enum(priorities).optional(),
  problemType: line.max(60, 'tooLong').optional(),
  assign: z.literal('me').optional(),
  followUp: z.iso.date().optional(),
});
export type AlsoDone = z.infer<typeof alsoDone>;

/** Does it, each thing with an event of its own. @throws Invalid for a day that is over */
export async function doAlso(
  tx: Queries,
  number: number,
  { priority, problemType, assign, followUp }: AlsoDone,
  by: Pick<Staff, 'id'>,
): Promise<void> {
  if (priority || problemType)
    await makeChange(
      tx,
      number,
      { ...(priority && { priority }), ...(problemType !== undefined && { problemType }) },
      by,
    );
  if (assign) await giveTo(tx, number, by.id, by);
  if (followUp) await followUpIn(tx, number, { on: followUp }, by);
}
