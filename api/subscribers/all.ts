import type { Subscriber } from '../events/subscriber.ts';
import type { Auth } from '../who/auth.ts';
import { incidentEnds } from './incident-ends.ts';
import type { Post } from './mails.ts';
import { mails } from './mails.ts';
import { notifications } from './notifications.ts';
import { reports } from './reports.ts';

/** Everyone who does what follows from what happened: a new one is a file and a line here. */
export const subscribers = (post: Post, auth: Auth): Subscriber[] => [
  mails(post, auth),
  incidentEnds(post.db),
  notifications(post.db),
  reports(post.db),
];
