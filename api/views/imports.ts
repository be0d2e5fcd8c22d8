import { z } from '@hono/zod-openapi';
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { articles } from '../db/schema/articles.ts';
import type { Import } from '../db/schema/imports.ts';
import { importFormats, importStates, settlings } from '../db/schema/imports.ts';
import { locales } from '../ground/locale.ts';
import { detailsOf } from '../models/articles/editions.ts';
import { countWords, differences } from '../models/articles/differences.ts';
import { textIn } from '../models/articles/history.ts';
import type { Around } from '../models/imports/articles.ts';
import { around, readArticle } from '../models/imports/articles.ts';
import type { Kind } from '../models/imports/imports.ts';
import { countParts, findImport, findPart, latestImports, listParts } from '../models/imports/imports.ts';
import { comparison } from './article-history.ts';
import { orNull, text } from './tickets.ts';

export const importShown = z
  .object({
    id: z.number(),
    name: z.string(),
    format: z.enum(importFormats),
    state: z.enum(importStates),
    by: z.string().nullable(),
    createdAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
  })
  .openapi('Import');

export const importCounts = z
  .object({
    all: z.number(),
    working: z.number().openapi({ description: 'Still to be read, or to be taken' }),
    conflicts: z.number(),
    taken: z.number(),
    left: z.number(),
    same: z.number(),
  })
  .openapi('ImportCounts');

const detail = z.object({ field: z.string(), here: z.string(), there: z.string() });

const conflict = z.object({
  file: z.string(),
  settled: z.enum(settlings).nullable(),
  language: z.enum(locales).nullable().openapi({ description: 'Of the text that both changed' }),
  compared: orNull(comparison).openapi({ description: 'From the words here to those of the file' }),
  details: z
    .array(detail)
    .openapi({ description: 'What an article is filed under, where both changed that' }),
});

export const importPart = z
  .object({
    id: z.number(),
    kind: z.enum(['article', 'picture']),
    name: z.string(),
    state: z.enum(['waiting', 'read', 'chosen', 'taken', 'left']),
    taken: z.array(z.string()).openapi({ description: 'Files that are taken, or were' }),
    conflicts: z.array(conflict),
    notes: z.array(
      z.object({
        file: z.string(),
        line: z.number().nullable(),
        message: text,
        left: z.boolean().openapi({ description: 'Something of it is not taken' }),
      }),
    ),
  })
  .openapi('ImportPart');

/** What a page of the report holds. */
const most = { conflicts: 10, others: 100 };
/** So many of the latest are listed. */
const latest = 20;

const shown = ({ of, byName }: { of: Import; byName: string | null }) => ({
  ...{ id: of.id, name: of.name, format: of.format, state: of.state, by: byName },
  createdAt: of.createdAt.toISOString(),
  doneAt: of.doneAt?.toISOString() ?? null,
});

export const importsShown = async (db: Queries) => (await latestImports(db, latest)).map(shown);

type Asked = { show: Kind; cursor?: number | undefined };

/** An import with what would become of its parts, or became of them: a page of one kind. @throws NotFound */
export async function importReport(db: Queries, id: number, { show, cursor }: Asked) {
  const { byName, ...of } = await findImport(db, id);
  const page = show === 'conflicts' ? most.conflicts : most.others;
  const rows = await listParts(db, id, { kind: show, after: cursor }, page + 1);
  const others = show === 'conflicts' && rows.length > 0 ? await around(db, of) : undefined;
  const parts = [];
  for (const { conflicts, settled, ...part } of rows.slice(0, page)) {
    const disputed = [];
    for (const file of conflicts)
      disputed.push({
        ...{ file, settled: new Map(settled).get(file) ?? null },
        ...(others ? await dispute(db, of, { part: part.id, file }, others) : nothing),
      });
    parts.push({ ...part, conflicts: disputed });
  }
  return {
    import: shown({ of, byName }),
    counts: await countParts(db, id),
    parts,
    next: rows.length > page ? String(parts.at(-1)?.id) : null,
  };
}

type Dispute = Pick<z.infer<typeof conflict>, 'language' | 'compared' | 'details'>;
const nothing: Dispute = { language: null, compared: null, details: [] };

/** What both sides of a conflict say. */
async function dispute(
  db: Queries,
  of: Import,
  { part, file }: { part: number; file: string },
  others: Around,
): Promise<Dispute> {
  const read = readArticle(await findPart(db, of.id, part), of, others);
  const { article } = read;
  if (!article) return nothing;
  const { slug } = article;
  if (file.endsWith('/article.yaml')) return { ...nothing, details: await detailsBetween(db, slug, article) };
  const [, locale, drafted] = /\/(ar|en)(\.draft)?\.md$/.exec(file) ?? [];
  const language = locales.find((one) => one === locale);
  const theirs = language && (drafted ? article.drafts : article.translations)[language];
  if (!language || !theirs) return nothing;
  const passages = differences(await textIn(db, { slug, locale: language }, 'now'), theirs);
  return { ...nothing, language, compared: { passages, ...countWords(passages) } };
}

async function detailsBetween(db: Queries, slug: string, theirs: Parameters<typeof detailsOf>[0]) {
  const [here] = await db.select().from(articles).where(eq(articles.slug, slug));
  if (!here) return [];
  const there = new Map(Object.entries(detailsOf(theirs)).map(([field, value]) => [field, written(value)]));
  return Object.entries(detailsOf(here)).flatMap(([field, value]) => {
    const sides = { field, here: written(value), there: there.get(field) ?? '' };
    return sides.here === sides.there ? [] : [sides];
  });
}

function written(value: unknown): string {
  const all = [value].flat();
  return all.every((one) => typeof one === 'string') ? all.join(', ') : JSON.stringify(value);
}
