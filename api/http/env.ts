import type { Locale } from '../ground/locale.ts';
import type { Viewer } from '../who/viewer.ts';
import type { Deps } from './deps.ts';

/** What a route finds beside its request. */
export type Env = {
  /** Who is calling, as far as limits and counts tell callers apart. */
  Bindings: { address: string };
  Variables: Omit<Deps, 'wake'> & { viewer: Viewer; locale: Locale };
};
