import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { NotFound } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import { countByType, firstPage, slugsInOrder } from '../models/articles/order.ts';
import { noticesAbout } from '../models/incidents/shown.ts';
import type { Finder } from '../understanding/finder.ts';
import { articleFix, articleFixes } from './article-cards.ts';
import { guideCard, guideCards } from './guides.ts';
import { notices } from './incidents.ts';
import { namedType } from './tickets.ts';

export const topics = z.object({ topics: z.array(namedType.extend({ articles: z.number() })) });

export const topic = namedType
  .extend({
    articles: z.array(articleFix),
    next: z.string().nullable(),
    guides: z.array(guideCard),
    incidents: notices,
  })
  .openapi('Topic');

/** Every problem type, with how many articles of it readers see. */
export async function topicsCounted(db: Queries, { taxonomy }: Pick<Finder, 'taxonomy'>) {
  const counts = await countByType(db);
  return { topics: taxonomy.map(({ id, name }) => ({ id, name, articles: counts.get(id) ?? 0 })) };
}

/** A problem type with its articles, in the order of their standing, and its guides. @throws NotFound */
export async function topicShown(
  db: Queries,
  finder: Pick<Finder, 'problemType'>,
  { id, locale, cursor }: { id: string; locale: Locale; cursor?: string | undefined },
) {
  const type = finder.problemType(id);
  if (!type) throw new NotFound();
  const about = { problemType: type.id };
  const { slugs, next } = await slugsInOrder(db, about, firstPage.topic, cursor);
  return {
    ...type,
    articles: await articleFixes(db, slugs, locale),
    next,
    guides: guideCards(locale, about),
    incidents: await noticesAbout(db, about),
  };
}
