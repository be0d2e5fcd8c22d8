import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { concerningArticles, tellOfArticle } from '../models/notifications/articles.ts';
import { concerning, tellConcerned } from '../models/notifications/notifications.ts';

/** Tells the staff what concerns them: of tickets, and of articles. */
export const notifications = (db: Database): Subscriber =>
  subscriber('notifications', [...concerning, ...concerningArticles], (event) =>
    event.ticket === null ? tellOfArticle(db, event) : tellConcerned(db, event),
  );
