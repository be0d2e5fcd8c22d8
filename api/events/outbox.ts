import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database, Queries } from '../db/client.ts';
import { jobs } from '../db/schema.ts';
import { locale } from '../ground/incoming.ts';

/** What each kind of job is told. Payloads hold no secrets: links are made when the mail is written. */
export const jobPayloads = {
  'mail.received': z.object({ ticket: z.number() }),
  'mail.answered': z.object({ ticket: z.number(), message: z.number() }),
  'mail.incident-ended': z.object({ ticket: z.number(), incident: z.number(), message: z.number() }),
  'mail.links': z.object({ email: z.string(), locale }),
  'mail.invited': z.object({ invitation: z.number() }),
};
type JobPayloads = { [Kind in keyof typeof jobPayloads]: z.infer<(typeof jobPayloads)[Kind]> };
type JobKind = keyof JobPayloads;

/** Does one kind of job; `job` is its id, the same at every try. */
export type JobHandler = (payload: unknown, job: number) => Promise<void>;
type Job = typeof jobs.$inferSelect;

const lease = 60_000;
const longestPause = 60 * 60_000;

/** Writes a job in the transaction that asks for it. */
export async function enqueue<Kind extends JobKind>(
  tx: Queries,
  kind: Kind,
  payload: JobPayloads[Kind],
): Promise<void> {
  await tx.insert(jobs).values({ kind, payload });
}

/**
 * Does the jobs that are due, one after the other, at least once each. A job that fails comes back after a pause that
 * doubles; one whose process dies comes back when its lease of a minute ends.
 */
export function startOutbox(db: Database, handlers: Record<JobKind, JobHandler>, log: Logger) {
  let running = Promise.resolve();
  let waiting: Promise<void> | undefined;
  let stopped = false;

  async function drain(): Promise<void> {
    while (!stopped) {
      const job = await claim(db, Object.keys(handlers));
      if (!job) return;
      await work(job);
    }
  }

  async function work(job: Job): Promise<void> {
    try {
      await new Map(Object.entries(handlers)).get(job.kind)?.(job.payload, job.id);
      await db.update(jobs).set({ doneAt: new Date(), error: null }).where(eq(jobs.id, job.id));
    } catch (error) {
      log.warn(
        { job: job.id, kind: job.kind, attempts: job.attempts, error },
        'job failed, will be tried again',
      );
      const pause = Math.min(1000 * 2 ** job.attempts, longestPause);
      const runAt = new Date(Date.now() + pause);
      await db
        .update(jobs)
        .set({ runAt, error: String(error) })
        .where(eq(jobs.id, job.id));
    }
  }

  /** A round that has not begun yet serves everyone who asks meanwhile. */
  function wake(): void {
    waiting ??= running.then(async () => {
      waiting = undefined;
      await drain().catch((error) => log.error({ error }, 'the outbox could not be read'));
    });
    running = waiting;
  }

  const timer = setInterval(wake, 1000);
  wake();
  return {
    wake,
    /** Resolves when nothing is under way. */
    idle: () => running,
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Takes the next due job for a minute, so that no other process does it at the same time. */
async function claim(db: Database, kinds: string[]): Promise<Job | undefined> {
  const now = new Date();
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(isNull(jobs.doneAt), lte(jobs.runAt, now), inArray(jobs.kind, kinds)))
    .orderBy(asc(jobs.runAt))
    .limit(1);
  const [job] = await db
    .update(jobs)
    .set({ runAt: new Date(now.getTime() + lease), attempts: sql`${jobs.attempts} + 1` })
    .where(inArray(jobs.id, due))
    .returning();
  return job;
}
