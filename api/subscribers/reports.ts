import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { count } from '../models/reports/counting.ts';

/** Counts each ticket again to which something happened. */
export const reports = (db: Database): Subscriber => ({
  name: 'reports',
  follows: ({ ticket }) => ticket !== null,
  follow: async ({ ticket }) => {
    if (ticket !== null) await count(db, [ticket]);
  },
});
