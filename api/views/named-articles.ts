import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { articleCards } from './article-cards.ts';

/** As articles are named in an answer: by their address, whatever its words. */
const address = /\/(?:ar|en)\/articles\/([a-z0-9]+(?:-[a-z0-9]+)*)/g;

type Written = { author: 'customer' | 'agent'; body: string };

const slugsIn = ({ author, body }: Written): string[] =>
  author === 'agent' ? [...body.matchAll(address)].flatMap(([, slug]) => slug ?? []) : [];

/**
 * The articles that answers lead to, read at once for a whole page of a thread: each message has its cards, in the order in which it names
 * them. What readers do not see is left out, and so is what customers name.
 */
export async function cardsNamedIn<M extends Written>(db: Queries, messages: M[], locale: Locale) {
  const all = await articleCards(db, [...new Set(messages.flatMap(slugsIn))], locale);
  return (message: M) =>
    [...new Set(slugsIn(message))].flatMap((slug) => all.find((one) => one.slug === slug) ?? []);
}
