import { and, eq, gt, lt } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database, Queries } from '../../db/client.ts';
import { looking } from '../../db/schema/looking.ts';
import { users } from '../../db/schema/people.ts';
import { inRounds } from '../../ground/rounds.ts';
import type { Staff } from '../../who/viewer.ts';

/*
 * Who has which ticket before them, and who is writing there. It is true for seconds: it stands in no log, and is gone by itself when a
 * page is closed without a word.
 */

/** So long a page is taken to be open, in ms; it says so again every few seconds. */
const lease = 15_000;

type Typing = 'reply' | 'note' | null;
export type Looker = { ticket: number; agent: string; name: string; typing: Typing };

/** A page of this agent's shows a ticket, and something is written there or not. */
export async function look(
  db: Queries,
  page: string,
  { ticket, typing }: { ticket: number; typing: Typing },
  { id: agent }: Pick<Staff, 'id'>,
): Promise<void> {
  const row = { agent, ticket, typing, until: new Date(Date.now() + lease) };
  const set = { target: looking.page, set: row, setWhere: eq(looking.agent, agent) };
  await db
    .insert(looking)
    .values({ page, ...row })
    .onConflictDoUpdate(set);
}

/** A page of this agent's shows it no more. */
export async function lookAway(db: Queries, page: string, { id }: Pick<Staff, 'id'>): Promise<void> {
  await db.delete(looking).where(and(eq(looking.page, page), eq(looking.agent, id)));
}

/** Everybody who looks at a ticket, each once for it, whoever writes there as writing. */
export async function lookers(db: Queries): Promise<Looker[]> {
  const { ticket, agent, typing } = looking;
  const rows = await db
    .select({ ticket, agent, name: users.name, typing })
    .from(looking)
    .innerJoin(users, eq(looking.agent, users.id))
    .where(gt(looking.until, new Date()))
    .orderBy(looking.ticket, users.name, looking.agent, looking.typing);
  // What is being written sorts behind nothing.
  return [...new Map(rows.map((row) => [`${row.ticket} ${row.agent}`, row])).values()];
}

/** Forgets the pages that were closed without a word. */
export const forgetLookers = (db: Queries) => db.delete(looking).where(lt(looking.until, new Date()));

type Listener = (now: Looker[]) => void;
export type Presence = {
  /** Calls back with who looks now, and again whenever that changes. Returns how to stop listening. */
  listen: (listener: Listener) => () => void;
  /** Looks at once. */
  lookNow: () => Promise<void>;
  stop: () => void;
};

/** Others are seen by others within a second, whichever process they came to. */
const every = 400;

/** Tells this process who looks at which ticket; while nobody listens it asks nothing. */
export function watchPresence(db: Database, log: Logger): Presence {
  /** What each was told last. */
  const listeners = new Map<Listener, string>();
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    if (listeners.size === 0) return;
    const now = await lookers(db);
    const said = JSON.stringify(now);
    for (const [listener, before] of listeners)
      if (before !== said) {
        listeners.set(listener, said);
        listener(now);
      }
  }
  const rounds = inRounds(() =>
    round().catch((error) => log.warn({ error }, 'who looks at tickets could not be read')),
  );
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    listen(listener) {
      listeners.set(listener, '');
      timer ??= setInterval(rounds.ask, every);
      void rounds.ask();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    lookNow: rounds.ask,
    stop,
  };
}
