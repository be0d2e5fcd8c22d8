import type { Hit } from './engine.ts';

/** An intent that a query may have, and how sure that is, from 0 to 1. */
export type Prediction = { intent: string; confidence: number };

/** Shares of the engine's order and of the intents in the final order. */
const share = { engine: 0.65, intents: 0.35 };
/** Below this an intent is a guess and moves nothing. */
const sureEnough = 0.35;

/**
 * Moves articles about the likely intents up; the same for every engine. Give it more hits than a page shows,
 * and take the page from what it returns.
 * @returns the hits with their new scores, best first, from 0 to 1; as they came when no intent is likely.
 */
export function rank(hits: Hit[], predictions: Prediction[]): Hit[] {
  const likely = predictions.filter(({ confidence }) => confidence >= sureEnough);
  const best = hits[0]?.score;
  if (likely.length === 0 || !best) return hits;
  return hits
    .map((hit) => ({
      ...hit,
      score: share.engine * (hit.score / best) + share.intents * aboutness(hit, likely),
    }))
    .sort((a, b) => b.score - a.score);
}

/** How likely it is that an article is about what was asked. */
const aboutness = ({ intents }: Hit, likely: Prediction[]) =>
  Math.min(
    1,
    likely
      .filter(({ intent }) => intents.includes(intent))
      .reduce((sum, { confidence }) => sum + confidence, 0),
  );
