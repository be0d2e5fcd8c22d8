import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { reasons } from '../db/schema/notifications.ts';
import { locale } from '../ground/incoming.ts';
import { byRule } from '../models/rules/rules.ts';
import { wantsDigest } from '../models/notifications/digests.ts';
import { notificationsOf } from '../models/notifications/notifications.ts';
import type { Locale } from '../ground/locale.ts';
import { wordsFor } from './customers.ts';
import type { Staff } from '../who/viewer.ts';

const notification = z
  .object({
    id: z.number(),
    ticket: z.number(),
    subject: z.string(),
    locale,
    reason: z.enum(reasons),
    actor: z
      .string()
      .nullable()
      .openapi({ description: 'Who or which rule did it; nobody where the customer wrote' }),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .openapi('Notification');

export const notificationPage = z.object({
  notifications: z.array(notification),
  next: z.string().nullable().openapi({ description: '`before` of the next page' }),
  digest: z.boolean().openapi({ description: 'Whether you are mailed each morning what is late or due' }),
});

/** What this agent was told. */
export async function notificationsShown(
  db: Queries,
  agent: Staff,
  { as, ...which }: { as: Locale } & Parameters<typeof notificationsOf>[2],
): Promise<z.infer<typeof notificationPage>> {
  const [{ notifications, next }, digest] = await Promise.all([
    notificationsOf(db, agent, which),
    wantsDigest(db, agent),
  ]);
  const shown = notifications.map(({ readAt, at, rule, actor, customer, ...one }) => ({
    ...one,
    subject: wordsFor(one.subject, customer, agent),
    actor: rule === null ? actor : byRule[as](rule),
    at: at.toISOString(),
    read: readAt !== null,
  }));
  return { notifications: shown, next, digest };
}
