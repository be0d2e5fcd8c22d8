import { create, insertMultiple, search as orama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import { Meilisearch } from 'meilisearch';
import MiniSearch from 'minisearch';
import type { Locale } from '../../api/ground/locale.ts';
import { loadSynonyms } from '../../content/synonyms.ts';
import { takeApart } from '../../search/asked.ts';
import { openEmbedded } from '../../search/embedded.ts';
import type { SearchDocument, SearchEngine } from '../../search/engine.ts';
import { openMeilisearch } from '../../search/meilisearch.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { said } from '../../search/text/tokens.ts';

/** Takes documents in, then finds slugs: what the engines that are measured have in common. */
export type Measured = {
  fill: (documents: SearchDocument[]) => Promise<void>;
  find: (q: string, locale: Locale) => Promise<string[]>;
};

const top = 10;
const fields = ['title', 'summary', 'searchTerms', 'body'] as const;
const flat = (document: SearchDocument) => ({
  ...document,
  searchTerms: document.searchTerms.join('\n'),
  codes: '',
});
const unique = (ids: unknown[]) => [...new Set(ids.map((id) => String(id).slice(0, -3)))];
const names = openSynonyms(loadSynonyms('content'));
const server = () => ({ url: process.env.MEILI_URL ?? '', key: process.env.MEILI_KEY ?? '' });

async function ours(engine: SearchEngine): Promise<Measured> {
  return {
    fill: engine.replaceAll,
    find: async (q, locale) =>
      (await engine.search({ asked: takeApart(said(q), names), locale, limit: top })).matches.map(
        ({ slug }) => slug,
      ),
  };
}

/** The engines by name; those on a server only where MEILI_URL names one. */
export const engines: Record<string, () => Promise<Measured>> = {
  'ours, in process': () => ours(openEmbedded(names)),
  'MiniSearch as it comes': async () => {
    const index = new MiniSearch({ fields: [...fields] });
    return {
      fill: async (documents) => index.addAll(documents.map(flat)),
      find: async (q) =>
        unique(
          index
            .search(q, { prefix: true, fuzzy: 0.2 })
            .slice(0, top)
            .map(({ id }) => id),
        ),
    };
  },
  Orama: async () => {
    const index = create({
      schema: { id: 'string', title: 'string', summary: 'string', searchTerms: 'string', body: 'string' },
    });
    return {
      fill: async (documents) => void (await insertMultiple(index, documents.map(flat), 500)),
      find: async (q) =>
        unique((await orama(index, { term: q, tolerance: 1, limit: top })).hits.map(({ id }) => id)),
    };
  },
  FlexSearch: async () => {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: [...fields] },
      tokenize: 'forward',
    });
    return {
      fill: async (documents) => documents.forEach((document) => index.add(flat(document))),
      find: async (q) =>
        unique(index.search(q, { limit: top, suggest: true }).flatMap(({ result }) => result)),
    };
  },
  ...(process.env.MEILI_URL && {
    'Meilisearch as it comes': async () => {
      const index = new Meilisearch({ host: server().url, apiKey: server().key }).index('bench_plain');
      return {
        fill: async (documents) => {
          await index.deleteAllDocuments().waitTask({ timeout: 60_000 });
          await index.addDocuments(documents.map(flat), { primaryKey: 'id' }).waitTask({ timeout: 600_000 });
        },
        find: async (q) => unique((await index.search(q, { limit: top })).hits.map(({ id }) => id)),
      };
    },
    'Meilisearch, ours': () => ours(openMeilisearch({ ...server(), index: 'bench_ours' }, names)),
  }),
};
