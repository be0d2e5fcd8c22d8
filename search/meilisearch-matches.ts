import type { Hit } from 'meilisearch';
import type { Match, Matches, Query } from './engine.ts';
import { faint, otherLanguage } from './engine.ts';
import type { Asking, MeiliDocument } from './meilisearch-documents.ts';

type MeiliHit = Hit<MeiliDocument>;
type Scored = { document: MeiliHit; score: number };

/**
 * The documents found by any of the terms. A word that few have says more than one that stands everywhere, and what holds all
 * the words comes before what holds one of them often; `together` are those that hold the words beside one another.
 */
export function scores(
  ofTerms: MeiliHit[][],
  each: Asking[],
  places: number,
  together: MeiliHit[],
): Scored[] {
  const found = new Map<string, { document: MeiliHit; parts: Map<number, number> }>();
  for (const [at, hits] of ofTerms.entries()) {
    const asking = each[at];
    if (!asking) continue;
    const rarity = 1 / Math.log2(2 + hits.length);
    for (const document of hits) {
      const known = found.get(document.id) ?? { document, parts: new Map<number, number>() };
      const part = (document._rankingScore ?? 0) * asking.boost * rarity;
      known.parts.set(asking.place, Math.max(known.parts.get(asking.place) ?? 0, part));
      found.set(document.id, known);
    }
  }
  const beside = new Map(together.map(({ id, _rankingScore = 0 }) => [id, _rankingScore]));
  return [...found.values()].map(({ document, parts }) => {
    const sum = [...parts.values()].reduce((total, part) => total + part, 0);
    return { document, score: (sum * parts.size * (1 + (beside.get(document.id) ?? 0))) / places };
  });
}

/** The articles found, best first, then those that are only `about` the same; and how many each problem type has. */
export function matchesOf(
  found: Scored[],
  about: MeiliHit[],
  { locale, problemType, passing, limit }: Query,
): Matches {
  const asked = new Set(about.map(({ slug }) => slug));
  const articles = new Map<string, Scored>();
  for (const { document, score } of [...found, ...about.map((document) => ({ document, score: 0 }))]) {
    const worth = document.locale === locale ? score : score * otherLanguage;
    const known = articles.get(document.slug);
    if (!known || known.score < worth) articles.set(document.slug, { document, score: worth });
  }
  const best = Math.max(...[...articles.values()].map(({ score }) => score)) || 1;
  const least = passing ? 0 : best * faint;
  const problemTypes = new Map<string, number>();
  const matches: Match[] = [];
  for (const { document, score } of articles.values()) {
    const { slug, locale, problemType: type, audience, intents, codes } = document;
    if (score < least && !asked.has(slug)) continue;
    problemTypes.set(type, (problemTypes.get(type) ?? 0) + 1);
    if (!problemType || type === problemType)
      matches.push({ slug, locale, problemType: type, audience, intents, codes, score: score / best });
  }
  matches.sort((one, other) => other.score - one.score);
  return { matches: matches.slice(0, limit), total: matches.length, problemTypes };
}
