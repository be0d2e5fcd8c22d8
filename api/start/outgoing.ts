import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import { sendDue } from '../models/tickets/outgoing.ts';

const every = 1000;

/** Sends what is due, every second in every process. What was due while none ran goes out at the next start. */
export function startOutgoing(db: Database, wake: () => void, log: Logger) {
  let running = Promise.resolve();
  const round = async (): Promise<void> => {
    if ((await sendDue(db)) > 0) wake();
  };
  const look = (): Promise<void> =>
    (running = running
      .then(round)
      .catch((error) => log.warn({ error }, 'a reply that is due could not go out yet')));
  const timer = setInterval(look, every).unref();
  return {
    look,
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
