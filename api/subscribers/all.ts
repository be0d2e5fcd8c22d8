import type { Subscriber } from '../events/subscriber.ts';
import type { Auth } from '../who/auth.ts';
import { incidentEnds } from './incident-ends.ts';
import { mails } from './mails.ts';
import { notifications } from './notifications.ts';
import type { Post } from './post.ts';
import type { Pushing } from './pushes.ts';
import { pushes } from './pushes.ts';
import { reports } from './reports.ts';
import { rules } from './rules.ts';
import { teams } from './teams.ts';
import type { Told } from './webhooks.ts';
import { webhooks } from './webhooks.ts';

/** Everyone who does what follows from what happened: a new one is a file and a line here. */
export const subscribers = (post: Post & Told & Pushing, auth: Auth): Subscriber[] => [
  mails(post, auth),
  incidentEnds(post.db),
  notifications(post.db),
  pushes(post),
  reports(post.db),
  rules(post.db),
  webhooks(post),
  teams(post.db),
];
