import { eq, inArray, or } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { articles, articleSlugs } from '../../db/schema/articles.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';

/** Every address of an article, wherever it is read: in the portal or at the desk. */
const addresses = /\/(?:articles|studio)\/([a-z0-9-]{1,80})/gi;

/** Whether words lead to what is for the staff alone, also by an address that it left: no customer is sent them. */
export async function leadsToStaff(db: Queries, text: string): Promise<boolean> {
  const named = [...new Set([...text.matchAll(addresses)].map(([, slug = '']) => slug.toLowerCase()))];
  if (named.length === 0) return false;
  const found = await db
    .select({ audience: articles.audience })
    .from(articles)
    .leftJoin(articleSlugs, eq(articleSlugs.article, articles.slug))
    .where(or(inArray(articles.slug, named), inArray(articleSlugs.slug, named)));
  return found.some(({ audience }) => audience === 'staff');
}

/** Refuses such words. @throws Invalid */
export async function mustNotLeadToStaff(db: Queries, text: string): Promise<void> {
  if (await leadsToStaff(db, text)) throw new Invalid({ body: fieldTexts.staffArticle });
}
