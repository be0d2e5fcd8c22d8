import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { users } from '../../db/schema/people.ts';
import type { articleReasons } from '../../db/schema/reviews.ts';
import { articleNotifications, comments, reviewRequests } from '../../db/schema/reviews.ts';
import type { Event } from '../../events/kinds.ts';
import { record } from '../../events/log.ts';
import { findDraft } from '../articles/publications.ts';
import { reviewers } from '../reviews/requests.ts';
import { writersOf } from '../reviews/writers.ts';

type Reason = (typeof articleReasons)[number];
/** What people are told of. */
type Concerning = Extract<Event, { kind: (typeof concerningArticles)[number] }>;
export const concerningArticles = [
  'article.review-asked',
  'article.reviewed',
  'article.unscheduled',
  'article.blocked',
  'article.commented',
] as const;

/** Tells those whom it concerns of an article, once, and not who did it. */
export const tellOfArticle = (db: Database, event: Concerning): Promise<void> =>
  db.transaction(async (tx) => {
    const { slug, id, actor, at, data } = event;
    for (const [person, reason] of await concernedBy(tx, event)) {
      if (person === actor) continue;
      const [made] = await tx
        .insert(articleNotifications)
        .values({ person, slug, locale: data.locale, event: id, reason, actor, at: new Date(at) })
        .onConflictDoNothing()
        .returning({ id: articleNotifications.id });
      if (made) await record(tx, { kind: 'editor.notified', data: { person, notification: made.id } });
    }
  });

async function concernedBy(tx: Queries, event: Concerning): Promise<Map<string, Reason>> {
  const { slug, kind, data } = event;
  switch (kind) {
    case 'article.review-asked':
      return new Map((await askedBy(tx, event)).map((id) => [id, 'review']));
    case 'article.reviewed':
      return answeredBy(tx, event);
    case 'article.unscheduled':
      return new Map([[data.whose, 'unscheduled']]);
    case 'article.blocked':
      return new Map([[data.whose, 'blocked']]);
    case 'article.commented':
      return new Map((await speakers(tx, { slug, ...data })).map((id) => [id, 'commented']));
  }
}

/** Whoever a review is asked of: one, or all who may and did not write it. */
async function askedBy(tx: Queries, { slug, data }: Extract<Concerning, { kind: 'article.review-asked' }>) {
  if (data.of !== null) return [data.of];
  const writers = await writersOf(tx, await findDraft(tx, slug, data.locale));
  return (await reviewers(tx)).flatMap(({ id }) => (writers.has(id) ? [] : [id]));
}

type Reviewed = Extract<Concerning, { kind: 'article.reviewed' }>;

/** Whoever asked hears what became of it; where nobody had asked, whoever wrote it. */
async function answeredBy(tx: Queries, { slug, data }: Reviewed): Promise<Map<string, Reason>> {
  const { locale, request, outcome } = data;
  if (outcome === 'cancelled') return new Map();
  const whose =
    request === null ? await writersOf(tx, await findDraft(tx, slug, locale)) : await asker(tx, request);
  return new Map([...whose].map((id) => [id, outcome]));
}

async function asker(tx: Queries, request: number): Promise<string[]> {
  const rows = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, request));
  return rows.map(({ askedBy }) => askedBy);
}

type Spoken = { slug: string } & Extract<Concerning, { kind: 'article.commented' }>['data'];

/** Whoever wrote the text, or spoke in the thread, hears what is said there. */
async function speakers(tx: Queries, { slug, locale, thread, did }: Spoken): Promise<string[]> {
  if (did !== 'begun' && did !== 'answered') return [];
  const said = await tx.select({ by: comments.by }).from(comments).where(eq(comments.thread, thread));
  const writers = await writersOf(tx, await findDraft(tx, slug, locale));
  return [...new Set([...writers, ...said.map(({ by }) => by)])];
}

/** So many are shown. */
const most = 20;

/** What somebody was told of articles and has not read, the newest first. */
export const unreadOfArticles = (db: Queries, { id: me }: { id: string }) => {
  const { id, slug, locale, reason, at, actor, person, readAt } = articleNotifications;
  return db
    .select({ id, slug, locale, reason, at, actor: users.name, title: translations.title })
    .from(articleNotifications)
    .innerJoin(translations, and(eq(translations.slug, slug), eq(translations.locale, locale)))
    .leftJoin(users, eq(actor, users.id))
    .where(and(eq(person, me), isNull(readAt)))
    .orderBy(desc(id))
    .limit(most);
};

/** Somebody has read what they were told of an article, or of all. */
export async function readOfArticles(db: Queries, { id }: { id: string }, slug?: string): Promise<void> {
  const { person, readAt } = articleNotifications;
  await db
    .update(articleNotifications)
    .set({ readAt: new Date() })
    .where(
      and(
        eq(person, id),
        isNull(readAt),
        slug === undefined ? undefined : eq(articleNotifications.slug, slug),
      ),
    );
}

/** What somebody is to be mailed of: nothing where they have read it, or work here no more. */
export async function mailedOfArticle(db: Queries, id: number) {
  const { slug, reason, readAt, person } = articleNotifications;
  const [told] = await db
    .select({ slug, reason, email: users.email, locale: users.locale })
    .from(articleNotifications)
    .innerJoin(users, eq(person, users.id))
    .where(and(eq(articleNotifications.id, id), isNull(readAt), isNull(users.removedAt)));
  return told;
}
