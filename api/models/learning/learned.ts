import { desc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { models } from '../../db/schema/learning.ts';
import { record } from '../../events/log.ts';

/** The model that learned last and was not put aside; nothing while the one of the repository is used. */
export async function activeModel(db: Queries) {
  const [model] = await db
    .select()
    .from(models)
    .where(eq(models.active, true))
    .orderBy(desc(models.id))
    .limit(1);
  return model;
}

/** Puts a model that has learned in use, in every process. */
export const keepModel = (db: Database, bytes: Uint8Array, corrections: number): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.insert(models).values({ bytes: Buffer.from(bytes), corrections });
    await record(tx, { kind: 'model.changed', data: { corrections } });
  });

/** Puts the model before this one back. @returns whether there was one to put aside. */
export const restoreModel = (db: Database): Promise<boolean> =>
  db.transaction(async (tx) => {
    const model = await activeModel(tx);
    if (!model) return false;
    await tx.update(models).set({ active: false }).where(eq(models.id, model.id));
    await record(tx, { kind: 'model.changed', data: { restored: true } });
    return true;
  });
