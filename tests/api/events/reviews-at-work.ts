import { eq } from 'drizzle-orm';
import type { Database } from '../../../api/db/client.ts';
import { articles } from '../../../api/db/schema/articles.ts';
import { eventsAfter } from '../../../api/events/log.ts';
import { approve } from '../../../api/models/reviews/approvals.ts';
import { archive, bringBack } from '../../../api/models/reviews/archive.ts';
import { begin } from '../../../api/models/reviews/comments.ts';
import { askForReview } from '../../../api/models/reviews/requests.ts';
import { publishDue, schedule, unschedule } from '../../../api/models/reviews/schedules.ts';
import { notifications } from '../../../api/subscribers/notifications.ts';
import type { Staff } from '../../../api/who/viewer.ts';

const where = { slug: 'one', locale: 'en' } as const;

/** A draft is spoken of, reviewed, scheduled, kept from its readers, put away and brought back. */
export async function liveWithReviews(db: Database, by: Staff, other: Staff): Promise<void> {
  await askForReview(db, where, { version: 1, reviewer: null }, by);
  await begin(db, where, { passage: 'title', quote: 'One' }, { body: 'Which?' }, other);
  await approve(db, where, 1, other);
  const plan = { version: 1, publishAt: new Date(Date.now() + 60_000), grade: 'major' } as const;
  await schedule(db, where, plan, by);
  await db.update(articles).set({ checkedOn: '' }).where(eq(articles.slug, 'one'));
  await publishDue(db, plan.publishAt);
  await db.update(articles).set({ checkedOn: '2026-11-29' }).where(eq(articles.slug, 'one'));
  await unschedule(db, where, by);
  await archive(db, where, 'Over', by);
  await bringBack(db, where, by);
  const { events } = await eventsAfter(db, 0);
  for (const event of events) if (event.slug === 'one') await notifications(db).follow(event);
}
