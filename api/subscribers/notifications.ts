import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { concerning, tellConcerned } from '../models/notifications/notifications.ts';

/** Tells agents what concerns them. */
export const notifications = (db: Database): Subscriber =>
  subscriber('notifications', concerning, (event) => tellConcerned(db, event));
