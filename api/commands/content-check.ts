import { checkContent } from '../../content/check.ts';
import { countSources } from '../../content/checks/sources.ts';
import { countContent } from '../../content/count.ts';
import { placeOf } from '../../content/file.ts';
import { readContent } from '../../content/load.ts';
import { contentFolder } from '../ground/root.ts';

/** Prints what is wrong with content/ in both languages, then counts; ends with 1 when anything is. */
export async function check(): Promise<void> {
  const content = readContent(contentFolder);
  const problems = checkContent(contentFolder, content, new Date().toISOString().slice(0, 10));
  for (const { message, ...place } of problems)
    process.stdout.write(`${placeOf(place)}  ${message.en} | ${message.ar}\n`);
  const { kinds, share } = countSources(content);
  process.stdout.write(
    `Facts by kind of source: ${[...kinds].map(([kind, facts]) => `${kind} ${facts}`).join(', ')}; ${share}% primary\n`,
  );
  const { articles, words, intents, codes, guides, paths, providers, limits, letters, terms, pictures } =
    countContent(content);
  process.stdout.write(
    `${articles} articles, ${words.ar} Arabic and ${words.en} English words, ${intents.covered} of ${intents.all} intents answered, ${codes} codes, ${guides} guides, ${paths} paths walked, ${providers} providers, ${limits.known} limits and ${limits.unknown} said to be unknown, ${letters} letters, ${terms} terms, ${pictures.screens} pictures of screens with ${pictures.marks} marks, ${problems.length} problems\n`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
