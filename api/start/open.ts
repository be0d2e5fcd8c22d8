import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { readNames } from '../../content/brands.ts';
import { untilEdited } from '../../content/edits.ts';
import { openMeilisearch } from '../../search/meilisearch.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { createMailer } from '../channels/mail/mailer.ts';
import { startWatch } from '../channels/status-pages/watch.ts';
import type { Database } from '../db/client.ts';
import { isDurable } from '../db/durable.ts';
import { followEvents } from '../events/follow.ts';
import { startLanes } from '../events/lanes.ts';
import type { Config } from '../ground/config.ts';
import { contentFolder, root } from '../ground/root.ts';
import { createLimits } from '../http/rate-limits.ts';
import { setAside } from '../models/articles/set-aside.ts';
import { watchPresence } from '../models/tickets/presence.ts';
import { createApp } from '../routes/app.ts';
import { subscribers } from '../subscribers/all.ts';
import { mailTicketLinks } from '../subscribers/mails.ts';
import { Indexer } from '../subscribers/search-index.ts';
import { keepTicketWords } from '../subscribers/ticket-words.ts';
import { analysisVersion } from '../understanding/analysis-version.ts';
import type { Keeping } from '../understanding/filled-search.ts';
import type { Finder } from '../understanding/finder.ts';
import { startNightly } from '../understanding/nightly.ts';
import { openFinder } from '../understanding/open-finder.ts';
import { createPictures, createUploads } from '../uploads/read.ts';
import { Room } from '../uploads/room.ts';
import { openScanner } from '../uploads/scanner.ts';
import { createAuth } from '../who/auth.ts';
import { startBackups } from './backup/scheduled.ts';
import { startBeats } from './beats.ts';
import { startCounting } from './counting.ts';
import { startImporting } from './importing.ts';
import { startLibrary } from './library.ts';
import { openLog } from './log.ts';
import { startOutgoing } from './outgoing.ts';
import { openPrepared } from './prepared.ts';
import { startReads } from './reads.ts';

/** So long after the first search could be answered the log is told what cannot be read, in ms: to look takes half a second. */
const untilTold = 5000;

/**
 * Opens everything behind the API as the settings say: database (migrated), search, mail, subscribers.
 * @throws Error when the database cannot be opened or migrated.
 */
export async function openDesk(config: Config) {
  const { log, written } = openLog(config);
  const { db, close: closeDatabase } = await openPrepared(config);
  await warnUnlessDurable(db, log);
  const follower = await followEvents(db, log);
  const library = await startLibrary(db, follower, log);
  const room = new Room(db, config, log);
  const engine = searchServer(config);
  const keeping = keepingFor(config, room, log);
  const finder = await openFinder(db, follower, log, { first: engine, keeping });
  void tellSetAside(db, finder, log);
  const nightly = config.LEARN ? startNightly(db, config, log) : undefined;
  const watch = config.WATCH_FEEDS.length > 0 ? startWatch(db, config.WATCH_FEEDS, log) : undefined;
  const indexer = engine && new Indexer({ db, engine, follower, log });
  const ticketWords = keepTicketWords(db, follower, log);
  const beats = startBeats(db, config, log);
  const backups = startBackups(config, log);
  const post = { db, mailer: createMailer(config), config };
  const SECRET = config.SECRET ?? (await keptSecret(config.DATA_DIR));
  const auth = createAuth(db, { ...config, SECRET }, mailTicketLinks(post));
  const lanes = await startLanes(db, subscribers(post, auth), log);
  const counting = startCounting(db, log);
  const reads = startReads(db, log);
  const limits = createLimits(db, config.RATE_LIMITS);
  const scanner = config.CLAMAV === undefined ? undefined : openScanner(config.CLAMAV);
  const files = { readUploads: createUploads(room, scanner), readPicture: createPictures(room, scanner) };
  const importing = startImporting(db, files.readPicture, log);
  const outgoing = startOutgoing(db, lanes.wake, log);
  const presence = watchPresence(db, log);
  const behind = { config, db, auth, log, finder, limits, room, ...files, follower, presence };
  const app = createApp({ ...behind, wake: lanes.wake });
  /** Closes everything, once: whoever asks again waits for the same. What makes work ends before what does it. */
  const close = once(async () => {
    const begun = [follower, presence, nightly, outgoing, importing, room, beats, backups, watch, indexer];
    for (const part of [...begun, ticketWords, library, counting, reads, lanes, finder]) await part?.stop();
    await closeDatabase();
    await written();
  });
  return { app, db, log, follower, lanes, outgoing, importing, finder, indexer, watch, reads, close };
}

async function warnUnlessDurable(db: Database, log: Logger): Promise<void> {
  if (await isDurable(db)) return;
  log.warn('the database server may lose in a power cut what it acknowledged: see README, Several processes');
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | undefined;
  return () => (begun ??= work());
}

const conceptsNow = untilEdited((folder) => openSynonyms(readNames(folder).names));

function searchServer({ MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX: index }: Config) {
  return url === undefined
    ? undefined
    : openMeilisearch({ url, key, index }, (text) => conceptsNow(contentFolder)(text));
}

const keepingFor = (config: Config, room: Room, log: Logger) => (): Keeping => ({
  file: join(config.DATA_DIR, 'search-index'),
  version: analysisVersion(root, import.meta.dirname === join(root, 'build')),
  hasRoom: async () => (await room.takes()) === 'everything',
  log,
});

async function tellSetAside(db: Database, finder: Finder, log: Logger): Promise<void> {
  // Who asks whether the desk is ready hears of it.
  const texts = await finder.filled
    .then(() => setTimeout(untilTold, undefined, { ref: false }))
    .then(() => setAside(db))
    .catch(() => []);
  for (const { place, why } of texts) log.error({ place, why: why.en }, 'set aside: it cannot be read');
}

/** The secret that signs sessions, made at the first start and kept beside the database. */
async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFile(file, 'utf8');
}
