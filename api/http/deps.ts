import type { Logger } from 'pino';
import type { Database } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import type { Config } from '../ground/config.ts';
import type { Presence } from '../models/tickets/presence.ts';
import type { Finder } from '../understanding/finder.ts';
import type { ReadPicture, ReadUploads } from '../uploads/read.ts';
import type { Room } from '../uploads/room.ts';
import type { Auth } from '../who/auth.ts';
import type { Limits } from './rate-limits.ts';

/** All that the API stands on; `open.ts` opens it, tests open their own. */
export type Deps = {
  config: Config;
  db: Database;
  auth: Auth;
  log: Logger;
  finder: Finder;
  limits: Limits;
  room: Room;
  readUploads: ReadUploads;
  readPicture: ReadPicture;
  follower: Follower;
  presence: Presence;
  /** Wakes the subscribers after a change. */
  wake: () => void;
};
