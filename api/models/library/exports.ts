import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { kinds } from '../../../content/entries.ts';
import { phrasesOfIntent } from '../../../content/phrases.ts';
import type { Queries } from '../../db/client.ts';
import { contentFolder } from '../../ground/root.ts';
import { publishedEdits } from './published.ts';

/** What an editor published of an entry, or nothing where it was taken out, by its id. */
type Edited = ReadonlyMap<string, unknown>;

const yaml = { lineWidth: 0, singleQuote: true };

/** Writes what editors published to the files of a folder, each entry in its place; what nobody changed stays as it is written. */
export async function exportLibrary(db: Queries, folder: string): Promise<void> {
  for (const [kind, edited] of await publishedEdits(db)) {
    const { file } = kinds[kind];
    if ('folder' in file) await writeEach(join(folder, file.folder), edited);
    else if ('ofIntents' in file) await writePhrases(folder, file.ofIntents, edited);
    else {
      await mkdir(folder, { recursive: true });
      const source = await readFile(join(contentFolder, file.name), 'utf8');
      await writeFile(join(folder, file.name), withEntries(source, edited, file.within));
    }
  }
}

/** A file each, named by its id, which does not stand in it again. */
async function writeEach(folder: string, edited: Edited): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, entry] of edited) {
    const file = join(folder, `${name}.yaml`);
    const { id: _, ...rest } = Object(entry);
    await (entry === null ? rm(file, { force: true }) : writeFile(file, stringify(rest, yaml)));
  }
}

/** The phrases of an intent stand among those of its problem type, under the varieties of their language. */
async function writePhrases(folder: string, within: string, edited: Edited): Promise<void> {
  await mkdir(join(folder, within), { recursive: true });
  for (const name of (await readdir(join(contentFolder, within))).filter((one) => one.endsWith('.yaml'))) {
    const document = parseDocument(await readFile(join(contentFolder, within, name), 'utf8'));
    const own = [...edited].filter(([intent]) => document.hasIn(['intents', intent]));
    for (const [intent, entry] of own) {
      const { phrases } = phrasesOfIntent.parse(entry);
      const varieties = Object.fromEntries(phrases.map(({ variety, texts }) => [variety, texts]));
      document.setIn(['intents', intent], document.createNode(varieties));
    }
    if (own.length > 0) await writeFile(join(folder, within, name), document.toString({ lineWidth: 0 }));
  }
}

/** A list with these entries in place of its own, new ones behind them. Around them no sign changes. */
export function withEntries(source: string, edited: Edited, within?: string): string {
  const document = parseDocument(source);
  const list = within === undefined ? document.contents : document.get(within);
  if (!isSeq(list)) throw new Error(`no list in this file${within === undefined ? '' : `: ${within}`}`);
  const indent = ' '.repeat(
    source.slice(0, list.range?.[0] ?? 0).length - lineStart(source, list.range?.[0] ?? 0),
  );
  const places = list.items.flatMap((item) => {
    const id = isMap(item) ? String(item.get('id')) : '';
    return isMap(item) && item.range && edited.has(id)
      ? [{ id, from: item.range[0], to: item.range[1] }]
      : [];
  });
  const known = new Set(places.map(({ id }) => id));
  const end = list.range?.[1] ?? source.length;
  const added = [...edited].filter(([id, entry]) => !known.has(id) && entry !== null);
  const news = added.map(([, entry]) => `${indent}- ${asItem(entry, indent)}`).join('');
  const begun = `${source.slice(0, end).replace(/\n*$/, '\n')}${news}${source.slice(end)}`;
  return places
    .toReversed()
    .reduce((text, { id, from, to }) => replaced(text, edited.get(id), { from, to, indent }), begun);
}

const lineStart = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1;

function replaced(
  text: string,
  entry: unknown,
  { from, to, indent }: { from: number; to: number; indent: string },
): string {
  const rest = text.slice(to).replace(/^\n/, '');
  return entry === null
    ? text.slice(0, lineStart(text, from)) + rest
    : `${text.slice(0, from)}${asItem(entry, indent)}${rest}`;
}

/** An entry as it stands behind its dash. */
const asItem = (entry: unknown, indent: string): string =>
  stringify(entry, yaml).replaceAll(/\n(?=.)/g, `\n${indent}  `);
