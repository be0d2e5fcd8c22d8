import { m } from '#lib/paraglide/messages.js';
import type { Topic } from '#lib/types.ts';

/** When something goes wrong, and which problem types belong there. */
const moments = [
  {
    name: m.home_paying,
    types: [
      'payment-processing-failure',
      'bank-declines',
      'authentication-3ds-otp',
      'payment-method-compatibility',
    ],
  },
  {
    name: m.home_after,
    types: ['payment-status-and-duplicates', 'refunds-and-disputes', 'bank-transfers', 'fees-and-exchange'],
  },
  {
    name: m.home_safe,
    types: [
      'fraud-and-unauthorized',
      'secure-connection-and-privacy',
      'identity-and-account',
      'crypto-payments',
    ],
  },
  {
    name: m.home_cards,
    types: ['card-management', 'wallets-and-top-up', 'cash-and-atm', 'merchant-checkout'],
  },
];
const known = new Set(moments.flatMap(({ types }) => types));

/** Problem types by moment, in our order; one that belongs to none stands with the last. */
export const byMoment = (topics: Topic[]) =>
  moments.map(({ name, types }, at) => ({
    name: name(),
    topics: [
      ...types.flatMap((type) => topics.find(({ id }) => id === type) ?? []),
      ...(at === moments.length - 1 ? topics.filter(({ id }) => !known.has(id)) : []),
    ],
  }));
