import type { Text } from '../file.ts';
import type { Content } from '../load.ts';
import type { Basis, Hosts, Speaker } from '../sources.ts';
import { speakerAt } from '../sources.ts';
import type { Place, Problem } from './problem.ts';
import { says } from './problem.ts';

type Sourced = Pick<Content, 'articles' | 'codeSources' | 'limits' | 'providers' | 'hosts'>;
/** A fact, where it stands, and the address at which it was read. */
type Cited = { file: string; at: NonNullable<Place['at']>; source: string; basis?: Basis | undefined };

/** What a fact may rest on, by who speaks at its address; undefined are those whose own matter it is. */
const restsOn: Record<Speaker, readonly (Basis | undefined)[]> = {
  law: [undefined],
  regulator: [undefined],
  scheme: [undefined, 'bound'],
  standard: [undefined],
  provider: [undefined, 'bound'],
  press: ['press'],
  else: ['relayed', 'copy'],
};

/** Kinds of sources as they are counted; those up to `copy` are primary. */
const kinds = [
  'law',
  'regulator',
  'scheme',
  'standard',
  'provider',
  'bound',
  'copy',
  'relayed',
  'press',
] as const;
const primary: readonly string[] = kinds.slice(0, -2);

/** Of a hundred facts so many must come from primary sources; what is won is held. */
const leastPrimary = 90;

/** Facts read where nobody known speaks, or with strangers without saying so; too many of those. */
export function checkSources(content: Sourced): Problem[] {
  const problems = citedIn(content).flatMap((cited) =>
    wrongWith(cited, content.hosts).map((message): Problem => ({ file: cited.file, at: cited.at, message })),
  );
  const { share } = countSources(content);
  if (share < leastPrimary)
    problems.push({
      file: 'sources.yaml',
      message: says(
        `${share}% of the facts from primary sources, not ${leastPrimary}%`,
        `${share}% من المعلومات من مصادرها الأولى، لا ${leastPrimary}%`,
      ),
    });
  return problems;
}

/** How many facts there are by kind of source, and how many of a hundred are from primary ones. */
export function countSources(content: Sourced): { kinds: Map<string, number>; share: number } {
  const counted = new Map<string, number>(kinds.map((kind) => [kind, 0]));
  const facts = citedIn(content);
  for (const { source, basis } of facts) {
    const kind = basis ?? speakerAt(content.hosts, source) ?? 'else';
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  const first = primary.reduce((sum, kind) => sum + (counted.get(kind) ?? 0), 0);
  return { kinds: counted, share: facts.length === 0 ? 100 : Math.floor((100 * first) / facts.length) };
}

function wrongWith({ source, basis }: Cited, hosts: Hosts): Text[] {
  const speaker = speakerAt(hosts, source);
  if (speaker === undefined)
    return [says(`nobody known speaks at ${source}`, `لا نعرف من يتكلم في ${source}`)];
  if (restsOn[speaker].includes(basis)) return [];
  return [
    says(
      `${source} (${speaker}) with basis ${basis ?? 'none'}`,
      `المصدر ${source} ‏(${speaker}) مع basis ${basis ?? 'none'}`,
    ),
  ];
}

const citedIn = ({ articles, codeSources, limits, providers }: Sourced): Cited[] => [
  ...articles.flatMap(({ slug, facts }) =>
    facts.map(({ source, basis }, index) => ({
      file: `articles/${slug}/article.yaml`,
      at: ['facts', index, 'source'],
      source,
      basis,
    })),
  ),
  ...[...codeSources].flatMap(([id, { url, basis }]) =>
    url === null ? [] : [{ file: 'codes.yaml', at: ['sources', id, 'url'], source: url, basis }],
  ),
  ...limits.map(({ source, basis }, index) => ({
    file: 'limits.yaml',
    at: ['known', index, 'source'],
    source,
    basis: basis === 'press' ? basis : undefined,
  })),
  ...providers.flatMap(({ source, basis, phones }, index) => [
    { file: 'providers.yaml', at: [index, 'source'], source, basis },
    ...phones.flatMap(({ source: read }, place) =>
      read === undefined
        ? []
        : [{ file: 'providers.yaml', at: [index, 'phones', place, 'source'], source: read }],
    ),
  ]),
];
