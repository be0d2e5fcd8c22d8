import type { Logger } from 'pino';
import type { SearchEngine } from '../../search/engine.ts';
import type { Queries } from '../db/client.ts';
import type { Follower } from '../events/follow.ts';
import { analysesAnew, changedForReaders } from '../events/readers.ts';
import { inRounds } from '../ground/rounds.ts';
import { followHelp } from '../models/articles/helped.ts';
import type { Keeping } from './filled-search.ts';
import { FilledSearch } from './filled-search.ts';
import type { Parts } from './finder.ts';
import { Finder } from './finder.ts';
import { currentModel } from './learn.ts';
import { Search } from './search.ts';

type Options = {
  /** The engine that answers while it can. */
  first?: SearchEngine | undefined;
  /** Where the index is kept, as it is analysed by now. */
  keeping?: (() => Keeping) | undefined;
};

/** Fills the search engine from the database, and keeps it so by following what is published and withdrawn. */
export async function openFinder(
  db: Queries,
  follower: Follower,
  log: Logger,
  { first, keeping }: Options = {},
) {
  const helped = await followHelp(db);
  const open = async (): Promise<Parts> => {
    const search = new Search({ model: await currentModel(db), helped, first });
    return { search, base: new FilledSearch(db, search, keeping?.()) };
  };
  const finder = new Finder(await open());
  const renewing = inRounds(() =>
    open()
      .then((parts) => finder.renew(parts))
      .catch((error) => log.error({ error }, 'the search could not be made anew')),
  );
  follower.listen(async (event) => {
    const isFiledAnew = event.kind === 'library.changed' && event.data.of === 'problem-types';
    if (event.kind === 'model.changed' || isFiledAnew) finder.use(await currentModel(db));
    // Nobody waits for it: what is there answers meanwhile.
    if (analysesAnew(event)) void renewing.ask();
    if (event.kind === 'library.changed' && event.data.of === 'codes') finder.recode();
    if (event.slug !== null && changedForReaders(event) === 'article') await finder.refresh(event.slug);
  });
  return finder;
}
