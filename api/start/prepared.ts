import { readArticles } from '../../content/articles.ts';
import { openDatabase } from '../db/client.ts';
import type { Config } from '../ground/config.ts';
import { contentFolder } from '../ground/root.ts';
import { importFirst } from '../models/articles/first-import.ts';
import { foldTitles } from '../models/articles/folded-titles.ts';
import { setFilesAside } from '../models/articles/set-aside.ts';
import { placeUnplaced } from '../models/articles/standing.ts';

/**
 * Opens the database as a desk needs it: its tables as they are to be, and articles to read. Of several processes that start
 * together, one prepares it.
 * @throws Error when it cannot be opened or prepared.
 */
export async function openPrepared({
  DATABASE_URL: url,
  DATABASE_AUTH_TOKEN: authToken,
}: Pick<Config, 'DATABASE_URL' | 'DATABASE_AUTH_TOKEN'>) {
  const opened = await openDatabase(url, { authToken });
  const files = () => {
    const { articles, bad } = readArticles(contentFolder);
    setFilesAside(bad);
    return articles;
  };
  await importFirst(opened.db, { onServer: !url.startsWith('file:'), files });
  await foldTitles(opened.db);
  await placeUnplaced(opened.db);
  return opened;
}
