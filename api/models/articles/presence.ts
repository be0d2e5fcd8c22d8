import { and, eq, gt, lt } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { translations } from '../../db/schema/articles.ts';
import { editing } from '../../db/schema/editing.ts';
import { users } from '../../db/schema/people.ts';
import { isHere } from './slugs.ts';
import { NotFound } from '../../ground/failures.ts';
import type { Locale } from '../../ground/locale.ts';

/*
 * Who has which article before them, and in which passage they write: true for seconds, as of tickets (`models/tickets/presence.ts`). Pages
 * say it every few seconds and hear the same of the others by that, and which version each language has.
 */

/** So long a page is taken to be open, in ms. */
const lease = 15_000;

type Place = { locale: Locale | null; passage: string | null };

/** A page of this editor's shows an article, and something is written there or not. @throws NotFound */
export async function beSeen(
  db: Queries,
  page: string,
  { slug, ...place }: Place & { slug: string },
  { id: editor }: { id: string },
): Promise<void> {
  if (!(await isHere(db, slug))) throw new NotFound();
  const row = { editor, slug, ...place, until: new Date(Date.now() + lease) };
  await db
    .insert(editing)
    .values({ page, ...row })
    .onConflictDoUpdate({ target: editing.page, set: row, setWhere: eq(editing.editor, editor) });
}

/** A page of this editor's shows it no more. */
export async function beGone(db: Queries, page: string, { id }: { id: string }): Promise<void> {
  await db.delete(editing).where(and(eq(editing.page, page), eq(editing.editor, id)));
}

/** Who else has an article before them, each once, by name; whoever writes, where. */
export async function othersAt(db: Queries, slug: string, { id }: { id: string }) {
  const { editor, locale, passage, until } = editing;
  const rows = await db
    .select({ id: editor, name: users.name, locale, passage })
    .from(editing)
    .innerJoin(users, eq(editor, users.id))
    .where(and(eq(editing.slug, slug), gt(until, new Date())))
    .orderBy(users.name, editor, passage);
  // What is being written sorts behind nothing.
  return [...new Map(rows.map((row) => [row.id, row])).values()].filter((one) => one.id !== id);
}

/** Which version the draft of each language has; 0 where there is none. */
export async function versionsOf(db: Queries, slug: string): Promise<Record<Locale, number>> {
  const { locale, version } = translations;
  const rows = await db.select({ locale, version }).from(translations).where(eq(translations.slug, slug));
  const of = (one: Locale) => rows.find((row) => row.locale === one)?.version ?? 0;
  return { ar: of('ar'), en: of('en') };
}

/** Forgets the pages that were closed without a word. */
export const forgetEditors = (db: Queries) => db.delete(editing).where(lt(editing.until, new Date()));
