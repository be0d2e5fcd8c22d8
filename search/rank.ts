import type { Match } from './engine.ts';

/** An intent that a query may have, and how sure that is, from 0 to 1. */
export type Guess = { intent: string; confidence: number };

/** What a place in the order is made of, each part from 0 to 1. */
export type Why = {
  /** How well the words match. */
  words: number;
  /** How likely it is that the article is about what was asked, by its intents or a code that the words name. */
  about: number;
  /** How well it has helped those who read it. */
  helped: number;
};
/** A match with its place in the order: a score from 0 to 1, and what that is made of. */
export type Ranked = { match: Match; score: number; why: Why };

export type Signals = {
  guesses: Guess[];
  /** How sure it is that the query is about none of the problems, from 0 to 1. */
  none?: number;
  /** Codes that the query names, as their providers write them. */
  codes?: string[];
  /** Whether the query names a means of payment, a bank or a payment company. */
  namesMeans?: boolean;
  /** Whether an article is about a country or company alone that the query does not name. */
  isApart?: (match: Match) => boolean;
  /** How well articles have helped, from 0 to 1; a half where nobody said. */
  helped?: ReadonlyMap<string, number>;
};

/** The share of each part, chosen by the procedure in search/RANKING.md for the highest success@3 on the messages to tune by. */
const share = { words: 0.25, about: 0.7, helped: 0.05 };
/** An article is about its first intent; of each that follows this much less, down to a half. */
const lessForNext = 0.1;
/** An intent less likely than this is a guess and moves nothing. */
const sureEnough = 0.02;
/** Whoever says nothing of a shop pays: then an article for shops is worth less. Of a shop speaks what is likelier than this. */
const forShops = { worth: 0.6, sells: 0.05 };

/**
 * The final order, the same for every engine. Give it more matches than a page shows, and take the page from what it returns.
 * @returns the matches, best first.
 */
export function rank(
  matches: Match[],
  { guesses, codes = [], isApart = () => false, helped }: Signals,
): Ranked[] {
  const likely = new Map(
    guesses.filter(({ confidence }) => confidence >= sureEnough).map((one) => [one.intent, one.confidence]),
  );
  // A page about somebody whom nobody named answers only what no general one does.
  const general = new Set(matches.filter((match) => !isApart(match)).flatMap(({ intents }) => intents));
  const unanswered = new Map([...likely].filter(([intent]) => !general.has(intent)));
  const named = new Set(codes);
  const sells = matches.some(
    ({ audience, intents }) => audience === 'merchant' && likelihood(intents, likely) > forShops.sells,
  );
  return matches
    .map((match) => {
      const worth = match.audience === 'merchant' && !sells ? forShops.worth : 1;
      const why = {
        words: worth * match.score,
        about: worth * aboutness(match, isApart(match) ? unanswered : likely, named),
        helped: helped?.get(match.slug) ?? 0.5,
      };
      const score = share.words * why.words + share.about * why.about + share.helped * why.helped;
      return { match, score, why };
    })
    .sort((one, other) => other.score - one.score);
}

function aboutness({ intents, codes }: Match, likely: Map<string, number>, named: Set<string>): number {
  return named.size > 0 && codes.some((code) => named.has(code)) ? 1 : likelihood(intents, likely);
}

/** How likely the likeliest of these intents was meant: an article about much answers each of it less than one about that alone. */
const likelihood = (intents: string[], likely: Map<string, number>): number =>
  Math.max(
    0,
    ...intents.map((intent, at) => (likely.get(intent) ?? 0) * Math.max(0.5, 1 - lessForNext * at)),
  );
