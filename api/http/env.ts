import type { Locale } from '../ground/locale.ts';
import type { Kept } from '../privacy/kept.ts';
import type { Viewer } from '../who/viewer.ts';
import type { Deps } from './deps.ts';

/**
 * Who is calling, as far as limits and counts tell callers apart. A page asks several things for one reader: with `seen`, who that is is
 * looked up once for all of them.
 */
export type Caller = { address: string; seen?: { viewer?: Promise<Viewer> | undefined } };

/** What a route finds beside its request; `kept`: what of a body its writer says is no secret, where they are asked. */
export type Env = {
  Bindings: Caller;
  Variables: Omit<Deps, 'wake'> & { viewer: Viewer; locale: Locale; kept?: Kept };
};
