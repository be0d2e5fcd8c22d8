import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { followRules, occasionOf } from '../models/rules/running.ts';

/** Does to tickets what rules say follows from what happened to them. */
export const rules = (db: Database): Subscriber => ({
  name: 'rules',
  follows: (event) => occasionOf(event) !== undefined,
  follow: (event) => followRules(db, event),
});
