import { setTimeout } from 'node:timers/promises';
import { LibsqlError } from '@libsql/client';
import { DatabaseUnavailable } from './unavailable.ts';

/** How long, in ms, one answer of a server may take, somebody else may keep it locked, and it may be out of reach, before we say so. To make tables may take longer. */
export const patience = { answer: 5000, locked: 10_000, reach: 1000, tables: 300_000 };
export type Patience = typeof patience;

const pause = 25;

/**
 * Asks a server again where it did nothing yet: it was locked, or never heard of it. What it may have done is not done again, unless it only reads.
 * @throws DatabaseUnavailable, with the reason
 */
export async function patiently<T>(
  ask: () => Promise<T>,
  { wait = patience, onlyReads = false } = {},
): Promise<T> {
  for (const began = performance.now(); ;) {
    try {
      return await ask();
    } catch (error) {
      const again = neverArrived(error) || (onlyReads && wasCutOff(error));
      const most = isLocked(error) ? wait.locked : again ? wait.reach : 0;
      if (performance.now() - began >= most)
        throw isLocked(error) || isAway(error)
          ? new DatabaseUnavailable('the server of the database does not answer', { cause: error })
          : error;
      await setTimeout(pause * (0.5 + Math.random()));
    }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isLocked = (error: unknown): boolean =>
  error instanceof LibsqlError && error.code.startsWith('SQLITE_BUSY');

/** What `fetch` says of the network stands in the cause. */
const network = (error: unknown): string => (error instanceof TypeError ? codeOf(error.cause) : '');

const neverArrived = (error: unknown): boolean =>
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/.test(
    network(error),
  );

const wasCutOff = (error: unknown): boolean => /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(network(error));

/** The server, not a statement: no answer in time or at all, an answer that it cannot, or a transaction that it took away. */
const isAway = (error: unknown): boolean =>
  (error instanceof DOMException && error.name === 'TimeoutError') ||
  network(error) !== '' ||
  (error instanceof LibsqlError && /^(?:SERVER_ERROR$|HRANA_|STREAM_|TRANSACTION_)/.test(error.code));
