import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import { tellWaiting } from '../models/incidents/waiting-tickets.ts';

/** Writes into every ticket that waited for an incident that it is over. */
export const incidentEnds = (db: Database): Subscriber =>
  subscriber('incident-ends', ['incident.ended'], ({ data }) => tellWaiting(db, data.incident));
