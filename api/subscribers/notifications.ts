import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { tellConcerned } from '../models/notifications/notifications.ts';

/** Tells agents what concerns them. */
export const notifications = (db: Database): Subscriber =>
  subscriber('notifications', ['ticket.noted', 'ticket.replied', 'ticket.assigned', 'ticket.told'], (event) =>
    tellConcerned(db, event),
  );
