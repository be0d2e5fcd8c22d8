import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { Silence } from '../models/tickets/silence.ts';
import { roundOfSilence } from '../models/tickets/silence.ts';

const every = 60 * 60_000;

/** Looks every hour for customers who do not answer. */
export function startSilence(db: Database, silence: Silence, log: Logger) {
  const round = () =>
    void roundOfSilence(db, silence).catch((error) =>
      log.warn({ error }, 'could not look for customers who do not answer'),
    );
  const timer = setInterval(round, every).unref();
  return { stop: () => clearInterval(timer) };
}
