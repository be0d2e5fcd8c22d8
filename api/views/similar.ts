import { z } from '@hono/zod-openapi';
import type { Queries } from '../db/client.ts';
import { solvedWith } from '../models/tickets/similar.ts';
import type { Ticket } from '../models/tickets/tickets.ts';
import { suggestionsOf } from '../models/tickets/tickets.ts';
import type { Staff } from '../who/viewer.ts';
import { articleFix, articleFixes } from './article-cards.ts';

const share = {
  sent: z.number().openapi({ description: 'To how many tickets like it' }),
  solved: z.number().openapi({ description: 'How many of them it solved' }),
};

/** What solved tickets like one, beside what is suggested for it: of nobody, and never after one or two. */
export const solvedLike = z
  .object({
    articles: z.array(articleFix.extend(share)),
    macros: z.array(z.object({ name: z.string(), ...share })),
  })
  .openapi('SolvedLike');

export async function solvedLikeShown(
  db: Queries,
  { number, locale }: Ticket,
  agent: Staff,
): Promise<z.infer<typeof solvedLike>> {
  const [{ articles, macros }, suggested] = await Promise.all([
    solvedWith(db, number, agent),
    suggestionsOf(db, number),
  ]);
  const others = articles.filter(({ slug }) => !suggested.includes(slug));
  const fixes = await articleFixes(
    db,
    others.map(({ slug }) => slug),
    locale,
  );
  return {
    articles: others.flatMap(({ slug, sent, solved }) =>
      fixes.filter((one) => one.slug === slug).map((one) => ({ ...one, sent, solved })),
    ),
    macros,
  };
}
