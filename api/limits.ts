import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from './errors.ts';

const minute = 60;
const hour = 60 * minute;

/** How often, in how many seconds. Addresses are generous: a mobile network puts thousands of customers behind one. */
const rules = {
  search: { points: 1200, duration: minute },
  guides: { points: 1200, duration: minute },
  suggestions: { points: 600, duration: minute },
  feedback: { points: 120, duration: hour },
  ticketsFromAddress: { points: 120, duration: hour },
  ticketsFromEmail: { points: 10, duration: hour },
  repliesToTicket: { points: 60, duration: hour },
  signInFromAddress: { points: 60, duration: 15 * minute },
  signInToAccount: { points: 10, duration: 15 * minute },
  linksFromAddress: { points: 60, duration: hour },
  linksForEmail: { points: 5, duration: hour },
  tokensFromAddress: { points: 300, duration: 15 * minute },
} as const;

export type Limits = {
  /** Counts one use under a rule. @throws TooMany when it was one too many. */
  spend: (rule: keyof typeof rules, key: string) => Promise<void>;
};

/** Counters in memory: each replica counts for itself, and a restart forgives. */
export function createLimits(on: boolean): Limits {
  if (!on) return { spend: async () => {} };
  const limiters = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rule })]),
  );
  return {
    async spend(rule, key) {
      try {
        await limiters[rule]?.consume(key);
      } catch (refused) {
        if (refused instanceof RateLimiterRes) throw new TooMany(Math.ceil(refused.msBeforeNext / 1000));
        throw refused;
      }
    },
  };
}
