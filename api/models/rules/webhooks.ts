import { randomBytes } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { webhooks } from '../../db/schema/rules.ts';
import { record } from '../../events/log.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Staff } from '../../who/viewer.ts';
import { cleanOrRefused } from '../own-numbers/own-numbers.ts';

/** Other programs that rules may tell something, by their names; without their secrets. */
export const allWebhooks = (db: Queries) =>
  db
    .select({ id: webhooks.id, name: webhooks.name, url: webhooks.url })
    .from(webhooks)
    .orderBy(asc(webhooks.name), asc(webhooks.id));

/** One, to be told something; nothing where it is gone. */
export async function webhookNumbered(
  db: Queries,
  id: number,
): Promise<{ url: string; secret: string } | undefined> {
  const [found] = await db
    .select({ url: webhooks.url, secret: webhooks.secret })
    .from(webhooks)
    .where(eq(webhooks.id, id));
  return found;
}

/** @returns the secret with which it is told that it is us: it is not shown again */
export const addWebhook = (
  db: Database,
  { name, url }: { name: string; url: string },
  { id: by }: Staff,
): Promise<{ id: number; secret: string }> =>
  db.transaction(async (tx) => {
    const secret = `whsec_${randomBytes(32).toString('base64url')}`;
    const row = { name: cleanOrRefused('name', name), url, secret, by };
    const [added] = await tx.insert(webhooks).values(row).returning({ id: webhooks.id });
    if (!added) throw new Error('the webhook was not added');
    await record(tx, { kind: 'rules.changed', actor: by, data: { webhook: added.id } });
    return { id: added.id, secret };
  });

/** From now on it is told nothing, also of what waits to be told. @throws NotFound */
export const removeWebhook = (db: Database, id: number, { id: by }: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const removed = await tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ id: webhooks.id });
    if (removed.length === 0) throw new NotFound();
    await record(tx, { kind: 'rules.changed', actor: by, data: { webhook: id } });
  });
