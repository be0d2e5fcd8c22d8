import { once } from '../../../content/file.ts';
import { readSynonyms } from '../../../content/synonyms.ts';
import { openSynonyms } from '../../../search/text/synonyms.ts';
import { words } from '../../../search/text/tokens.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';

export type Provider = { id: string; name: Text };

/** The payment systems and companies among the synonyms, under every name that people give them. */
const open = once((folder) => {
  const groups = readSynonyms(folder).synonyms;
  const known = groups.filter(({ category }) => category === 'system' || category === 'psp');
  const nicknames = known.flatMap(({ id, en, ar, arabizi }) =>
    [...en, ...ar, ...arabizi].map((term) => [written(term), id] as const),
  );
  const names = known.flatMap(({ id, canonical }) =>
    [id, canonical.en, canonical.ar].map((term) => [written(term), id] as const),
  );
  return {
    names: new Map(known.map(({ id, canonical }) => [id, canonical])),
    // Where two go by one name, it belongs to the one that is called so.
    ids: new Map([...nicknames, ...names]),
    concepts: openSynonyms(groups),
  };
});

const written = (term: string): string =>
  words(term)
    .map(({ form }) => form.surface)
    .join(' ');

/** Everyone whom an incident can be announced of by a name that we know. */
export const providers = (): Provider[] => [...open(contentFolder).names].map(([id, name]) => ({ id, name }));

/** The id of the provider that goes by this name, or the name itself where we know none. */
export const providerCalled = (name: string): string =>
  open(contentFolder).ids.get(written(name)) ?? name.trim();

/** What a provider is called in both languages; one that we do not know is called as it was written. */
export const provider = (id: string): Provider => ({
  id,
  name: open(contentFolder).names.get(id) ?? { ar: id, en: id },
});

/** Tells which providers a text names, whichever way it writes them. */
export function namedIn(text: string): (id: string) => boolean {
  const { names, concepts } = open(contentFolder);
  const all = words(text);
  const found = new Set(concepts(all).map(({ id }) => id));
  const plain = ` ${all.map(({ form }) => form.surface).join(' ')} `;
  return (id) =>
    names.has(id) ? found.has(id) : /\S/.test(written(id)) && plain.includes(` ${written(id)} `);
}
