import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { Silence } from '../models/tickets/silence.ts';
import { startAlarms } from './alarms.ts';
import { startDigests } from './digests.ts';
import { startHours } from './hours.ts';
import { startPublishing } from './publishing.ts';
import { startSilence } from './silence.ts';
import { startSweep } from './sweep.ts';

/** Starts what looks again and again what the time that passes has brought. */
export function startBeats(db: Database, silence: Silence, log: Logger) {
  const beats = [
    startSweep(db, log),
    startSilence(db, silence, log),
    startAlarms(db, log),
    startPublishing(db, log),
    startHours(db, log),
    startDigests(db, log),
  ];
  return {
    async stop(): Promise<void> {
      for (const beat of beats) await beat.stop();
    },
  };
}
