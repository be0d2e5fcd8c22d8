import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { shareArrived } from '../models/teams/assigning.ts';

/** Gives each new ticket to the team whose it is. */
export const teams = (db: Database): Subscriber =>
  subscriber('teams', ['ticket.filed'], ({ ticket }) => shareArrived(db, ticket));
