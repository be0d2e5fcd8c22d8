import { fileURLToPath } from 'node:url';

/** Where `file:data/x.db` (beside us) or `file:///data/x.db` is. */
export const databaseFile = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
