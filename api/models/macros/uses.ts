import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { macros, macroUses } from '../../db/schema/macros.ts';

/** A message was sent with these in it. What is not there any more is not counted. */
export async function noteUsed(tx: Queries, ticket: number, used: number[]): Promise<void> {
  if (used.length === 0) return;
  const known = await tx.select({ macro: macros.id }).from(macros).where(inArray(macros.id, used));
  if (known.length === 0) return;
  await tx
    .insert(macroUses)
    .values(known.map(({ macro }) => ({ macro, ticket })))
    .onConflictDoUpdate({
      target: [macroUses.macro, macroUses.ticket],
      set: { usedAt: new Date(), solvedAt: null },
    });
}

/** The ticket is solved: what was sent has helped. */
export const noteMacrosSolved = (tx: Queries, ticket: number) =>
  tx
    .update(macroUses)
    .set({ solvedAt: new Date() })
    .where(and(eq(macroUses.ticket, ticket), isNull(macroUses.solvedAt)));

/** In how many tickets each was used, and how many of those were solved. */
export async function usesOf(
  db: Queries,
  ids: number[],
): Promise<Map<number, { used: number; solved: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ macro: macroUses.macro, used: count(), solved: count(macroUses.solvedAt) })
    .from(macroUses)
    .where(inArray(macroUses.macro, ids))
    .groupBy(macroUses.macro);
  return new Map(rows.map(({ macro, ...counts }) => [macro, counts]));
}
