import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Database } from '../db/client.ts';
import { ifThereIsRoom } from '../db/connection.ts';
import { Invalid, NotFound, TooMany } from '../ground/failures.ts';
import { countUse, takeUseBack } from '../models/uses/uses.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How often, in how many seconds, and as what a refusal is told where not as "too many attempts". Rules for an address are generous: a
 * mobile network puts thousands of customers behind one. No rule counts an account or an e-mail address alone in a way that shuts its
 * owner out: a stranger could spend it.
 */
type Bound = { points: number; duration: number; told?: 'too-many-tickets' };

/** What could keep a process from everything else is counted by each process, in memory. */
const ofEachProcess = {
  search: { points: 1200, duration: minute },
  searchesKept: { points: 300, duration: hour },
  guides: { points: 1200, duration: minute },
  suggestions: { points: 600, duration: minute },
} as const satisfies Record<string, Bound>;

/** What could be guessed, or sent in somebody's name, is counted in the database: by all processes together, and on after a start. */
const ofAllTogether = {
  /** A step of a guide is counted once a day for each address. */
  guideStep: { points: 1, duration: day },
  /** So is a code that we do not know. */
  unknownCode: { points: 1, duration: day },
  feedback: { points: 120, duration: hour },
  openings: { points: 600, duration: hour },
  ticketsFromAddress: { points: 120, duration: hour, told: 'too-many-tickets' },
  ticketsFromAddressInDay: { points: 400, duration: day, told: 'too-many-tickets' },
  /** In one customer's name, from one address. */
  ticketsInName: { points: 10, duration: hour, told: 'too-many-tickets' },
  /** To one ticket, from one address; saying that it is solved counts too. */
  repliesToTicket: { points: 60, duration: hour, told: 'too-many-tickets' },
  receiptsFromAddress: { points: 20, duration: hour },
  receiptsToEmail: { points: 5, duration: hour },
  receiptsToEmailInDay: { points: 15, duration: day },
  receiptsOfText: { points: 20, duration: hour },
  signInFromAddress: { points: 60, duration: 15 * minute },
  /** To one account, from one address or one device. */
  signInFromPlace: { points: 10, duration: 15 * minute },
  /** To one account from wherever nobody has signed in to it before. */
  signInFromStrangers: { points: 30, duration: 15 * minute },
  linksFromAddress: { points: 60, duration: hour },
  /** For one e-mail address, from one address. */
  linksForEmail: { points: 5, duration: hour },
  tokensFromAddress: { points: 300, duration: 15 * minute },
} as const satisfies Record<string, Bound>;

const rules = { ...ofEachProcess, ...ofAllTogether };

export type Rule = keyof typeof rules;

/** A rule, and for what its uses are counted: several keys count together. */
export type Use = [rule: Rule, ...keys: string[]];

export type Limits = {
  /** Counts one use. @throws TooMany when it was one too many. */
  spend: (...use: Use) => Promise<void>;
  /** Counts one use of what can as well be left undone. @returns whether there was room for it. */
  allows: (...use: Use) => Promise<boolean>;
  /** Takes one use back. */
  refund: (...use: Use) => Promise<void>;
};

export function createLimits(db: Database, on: boolean): Limits {
  if (!on) return { spend: async () => {}, allows: async () => true, refund: async () => {} };
  const memory = new Map(
    Object.entries(rules).map(([name, bound]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, ...bound }),
    ]),
  );

  /** Where the disk has no room to count, memory does. */
  const inDatabase = <T>(rule: Rule, counting: (ms: number) => Promise<T>) =>
    rule in ofAllTogether ? ifThereIsRoom(counting(rules[rule].duration * 1000)) : null;

  /** Seconds to wait, when it was one too many. */
  async function count(rule: Rule, keys: string[]): Promise<number | undefined> {
    const counted =
      (await inDatabase(rule, (ms) => countUse(db, [rule, ...keys], ms))) ??
      (await memory.get(rule)?.penalty(JSON.stringify(keys)));
    if (!counted || counted.consumedPoints <= rules[rule].points) return undefined;
    return Math.ceil(counted.msBeforeNext / 1000);
  }

  return {
    async spend(rule, ...keys) {
      const wait = await count(rule, keys);
      const limit = rules[rule];
      if (wait !== undefined) throw new TooMany(wait, 'told' in limit ? limit.told : 'too-many');
    },
    allows: async (rule, ...keys) => (await count(rule, keys)) === undefined,
    async refund(rule, ...keys) {
      const takenBack = await inDatabase(rule, () => takeUseBack(db, [rule, ...keys]));
      if (takenBack === null) await memory.get(rule)?.reward(JSON.stringify(keys));
    },
  };
}

/** Does what somebody could try until it succeeds: it is counted under each rule, and taken back where it did succeed. */
export async function attempt<T>(limits: Limits, uses: Use[], act: () => Promise<T>): Promise<T> {
  for (const use of uses) await limits.spend(...use);
  const done = await act();
  for (const use of uses) await limits.refund(...use);
  return done;
}

/**
 * Does what takes a secret too long to be guessed: only what fails is counted, and the right one serves however many wrong ones came from
 * the same address, behind which others may be.
 */
export async function countFailures<T>(limits: Limits, use: Use, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof NotFound || error instanceof Invalid) await limits.spend(...use);
    throw error;
  }
}
