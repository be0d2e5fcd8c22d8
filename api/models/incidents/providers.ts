import { untilEdited } from '../../../content/edits.ts';
import { ownNames, readProviders } from '../../../content/providers.ts';
import type { Provider as Listed } from '../../../content/providers.ts';
import type { SynonymGroup } from '../../../content/synonyms.ts';
import { readSynonyms } from '../../../content/synonyms.ts';
import type { Word } from '../../../search/text/tokens.ts';
import { words } from '../../../search/text/tokens.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';
import type { Known } from './named-in.ts';
import { openNamed } from './named-in.ts';

export type Provider = { id: string; name: Text };

/** Whom an incident can be of: systems and companies of synonyms.yaml, and the banks, wallets and companies that only providers.yaml has. */
const open = untilEdited((folder) => {
  const groups = readSynonyms(folder).synonyms;
  const listed = readProviders(folder).providers.filter(({ kind }) => kind !== 'regulator');
  const known = [
    ...groups.filter(({ category }) => category === 'system' || category === 'psp').map(ofGroup(listed)),
    ...listed.filter(({ group }) => group === undefined).map(ofBank),
  ];
  const nicknames = Map.groupBy(
    known.flatMap(({ id, nicknames }) => nicknames.map((term) => ({ term: written(term), id }))),
    ({ term }) => term,
  );
  // What several are called nobody is by that alone.
  const oneself = [...nicknames].flatMap(([term, all]) => {
    const [id, ...more] = new Set(all.map(({ id }) => id));
    return id === undefined || more.length > 0 ? [] : [[term, id] as const];
  });
  const names = known.flatMap(({ id, name }) =>
    [id, name.en, name.ar].map((term) => [written(term), id] as const),
  );
  const parts = new Map([
    ...groups.map(({ id, category }) => [id, category === 'psp' ? 'providers' : 'methods'] as const),
    ...listed.map(({ id, group, kind }) => [group ?? id, partOf[kind] ?? 'methods'] as const),
  ]);
  return {
    names: new Map(known.map(({ id, name }) => [id, name])),
    methods: known.filter(({ id }) => parts.get(id) === 'methods').map(({ id, name }) => ({ id, name })),
    parts,
    // Where two go by one name, it belongs to the one that is called so.
    ids: new Map([...oneself, ...names]),
    namedIn: openNamed(known, groups),
  };
});

/** One of synonyms.yaml, with what those of providers.yaml add that stand for it. */
const ofGroup =
  (listed: Listed[]) =>
  ({ id, canonical, en, ar, arabizi, ambiguous }: SynonymGroup): Known => {
    const own = listed.filter(({ group }) => group === id);
    return {
      id,
      name: canonical,
      nicknames: [...en, ...ar, ...arabizi, ...own.flatMap(ownNames)],
      ambiguous: [...ambiguous, ...own.flatMap(({ ambiguous }) => ambiguous)],
      countries: own.flatMap(({ countries }) => countries),
    };
  };

const ofBank = (bank: Listed): Known => ({ ...bank, nicknames: [...ownNames(bank), ...bank.shared] });

const written = (term: string): string =>
  words(term)
    .map(({ form }) => form.surface)
    .join(' ');

/** Everyone whom an incident can be announced of by a name that we know. */
export const providers = (): Provider[] => [...open(contentFolder).names].map(([id, name]) => ({ id, name }));

/** By what people pay, as far as it has a name. */
export const methods = (): Provider[] => open(contentFolder).methods;

/** The id of the provider that goes by this name, or the name itself where we know none, or several. */
export const providerCalled = (name: string): string =>
  open(contentFolder).ids.get(written(name)) ?? name.trim();

/** What a provider is called in both languages; one that we do not know is called as it was written. */
export const provider = (id: string): Provider => ({
  id,
  name: open(contentFolder).names.get(providerCalled(id)) ?? { ar: id, en: id },
});

/** What part each plays in a payment: whose card or account it is, who took it for the shop, by what it was paid. */
const partOf: Partial<Record<Listed['kind'], Part>> = {
  bank: 'banks',
  processor: 'providers',
  instalments: 'providers',
};
type Part = 'banks' | 'providers' | 'methods';

/** Whom a text names. */
export const providersIn = (text: Word[]): Set<string> => open(contentFolder).namedIn(text);

/** Whom a text names, by the part they play in a payment. */
export function partiesIn(text: string): Record<Part, string[]> {
  const { parts, namedIn } = open(contentFolder);
  const found: Record<Part, string[]> = { banks: [], providers: [], methods: [] };
  for (const id of namedIn(words(text))) found[parts.get(id) ?? 'methods'].push(id);
  return found;
}

/** Tells which providers a text names, whichever way it writes them. */
export function namedIn(text: string): (id: string) => boolean {
  const { names, namedIn } = open(contentFolder);
  const all = words(text);
  const found = namedIn(all);
  const plain = ` ${all.map(({ form }) => form.surface).join(' ')} `;
  return (id) => {
    const known = providerCalled(id);
    if (names.has(known)) return found.has(known);
    return /\S/.test(written(id)) && plain.includes(` ${written(id)} `);
  };
}
