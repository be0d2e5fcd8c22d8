import { z } from '@hono/zod-openapi';
import type { Hit } from '../../../search/find.ts';
import { ifThereIsRoom } from '../../db/connection.ts';
import { readers } from '../../db/schema/articles.ts';
import { line, locale, typing } from '../../ground/incoming.ts';
import type { Env } from '../../http/env.ts';
import { route, routes } from '../../http/route.ts';
import { codeCard as codeCardOf } from '../../models/codes/codes.ts';
import { noteSearch } from '../../models/searches/searches.ts';
import { redact } from '../../privacy/redact.ts';
import { completions } from '../../understanding/completions.ts';
import type { Finder } from '../../understanding/finder.ts';
import { codeCard } from '../../views/codes.ts';
import { firstThings, firstThingsOf } from '../../views/first-things.ts';
import { guideCard, guideCards } from '../../views/guides.ts';
import { articleFix, articleFixes } from '../../views/article-cards.ts';
import { choices, namedType, orNull, removed } from '../../views/tickets.ts';
import { can } from '../../who/policy.ts';
import { whoCounts } from '../../who/viewer.ts';
import { readerOf } from './codes.ts';

/** How many hits a page of results has. */
export const pageSize = 10;
const mostForStaff = 3;
const flag = z.stringbool().default(false);

const hit = z
  .object({
    slug: z.string(),
    locale: locale.openapi({ description: 'The language of the text found' }),
    title: z.string().openapi({ description: 'Safe HTML: what matched is in <mark>' }),
    snippet: z.string().openapi({ description: 'Safe HTML, like the title' }),
    score: z.number(),
    problemType: orNull(namedType),
    why: z.object({ words: z.number(), about: z.number(), helped: z.number() }).optional().openapi({
      description: 'Why it stands where it does, each part from 0 to 1; for the staff, on request',
    }),
  })
  .openapi('Hit');

const results = z
  .object({
    q: z.string().openapi({ description: 'What was searched for: the words without secrets' }),
    removed,
    first: firstThings,
    understood: orNull(namedType).openapi({ description: 'What kind of problem the words are about' }),
    answer: orNull(articleFix).openapi({
      description: 'The first of the hits with its quick fix, on a first page',
    }),
    hits: z.array(hit),
    total: z.number(),
    problemTypes: z.array(namedType.extend({ count: z.number() })),
    choices,
    forStaff: z.array(hit).openapi({
      description: 'What is for the staff alone and answers it: empty for everybody else',
    }),
    guides: z.array(guideCard).openapi({
      description: 'The same as the first of the hits, a question at a time',
    }),
    codes: z.array(codeCard).openapi({ description: 'The codes that the words name' }),
    completions: z.array(z.string()).openapi({ description: 'What goes on from what was typed' }),
    typed: z
      .string()
      .nullable()
      .openapi({ description: 'What was looked for instead: the same keys on the other keyboard' }),
    meant: z
      .string()
      .nullable()
      .openapi({ description: 'What may have been meant by words that nothing knows' }),
    key: z.string().nullable().openapi({ description: 'Names this search where it was kept' }),
    degraded: z.boolean().openapi({ description: 'Whether a lesser engine had to stand in' }),
  })
  .openapi('Results');

const asked = {
  q: typing.max(2000, 'tooLong').default(''),
  locale: locale.optional(),
  problemType: line.max(60).optional(),
  audience: z.enum(readers).optional(),
};
type Asked = {
  q: string;
  problemType?: string | undefined;
  audience?: (typeof readers)[number] | undefined;
  offset?: number;
  typing?: boolean;
  keep?: boolean;
  explain?: boolean;
};

const found = { 200: { description: 'Best first', content: { 'application/json': { schema: results } } } };

const hitShown =
  (finder: Finder, explains: boolean) =>
  ({ intents: _, why, ...hit }: Hit) => ({
    ...hit,
    problemType: finder.problemType(hit.problemType),
    ...(explains && { why }),
  });

const codesIn = (finder: Finder, text: string, reader: ReturnType<typeof readerOf>) =>
  finder
    .codes()
    .namedIn(text)
    .map(({ id }) => codeCardOf(id, reader));

/** Everything here works on the words without their secrets. */
async function resultsOf(
  { db, finder, locale, viewer, limits }: Env['Variables'],
  address: string,
  { q, problemType, audience, offset = 0, typing: stillTyping = false, keep = false, explain = false }: Asked,
): Promise<z.infer<typeof results>> {
  const clean = redact(q);
  const filters = { ...(problemType && { problemType }), ...(audience && { audience }) };
  const found = await finder.find({ q: clean.text, locale, offset, limit: pageSize, ...filters });
  const isStaff = can(viewer, 'see-notes-for-staff');
  const forStaff = { q: clean.text, locale, limit: mostForStaff, ...filters };
  const ofStaff = isStaff && offset === 0 ? await finder.findForStaff(forStaff) : [];
  const [best] = found.hits;
  const isFirst = offset === 0 && best !== undefined;
  const seen = finder.understand(clean.text);
  const asHit = hitShown(finder, explain && isStaff);
  const said = { q: clean.text, locale, results: found.total, answers: found.hits.map(({ slug }) => slug) };
  const isKept = keep && offset === 0 && clean.text !== '' && (await limits.allows('searchesKept', address));
  const note = isKept ? noteSearch(db, said, whoCounts(viewer, address)) : null;
  return {
    q: clean.text,
    removed: clean.found,
    first: await firstThingsOf(db, clean.text, seen, locale),
    understood: clean.text === '' ? null : finder.problemType(seen.problemType),
    answer: isFirst && !stillTyping ? ((await articleFixes(db, [best.slug], locale))[0] ?? null) : null,
    hits: found.hits.map(asHit),
    forStaff: ofStaff.map(asHit),
    total: found.total,
    problemTypes: finder.countTypes(found.problemTypes),
    choices: problemType || found.total === 0 ? [] : seen.choices,
    guides: isFirst ? guideCards(locale, { article: best.slug }) : [],
    codes: codesIn(finder, clean.text, readerOf({ locale, viewer })),
    completions: stillTyping ? await completions(db, finder, clean.text, locale) : [],
    typed: found.typed ?? null,
    meant: found.meant ?? null,
    key: note && (await ifThereIsRoom(note)),
    degraded: found.degraded,
  };
}

export const search = routes()
  .openapi(
    route({
      method: 'get',
      path: '/search',
      audience: 'everyone',
      spends: 'search',
      tags: ['Search'],
      summary: 'Find articles',
      request: {
        query: z.object({
          ...asked,
          offset: z.coerce.number().int().min(0).max(50).default(0),
          typing: flag.openapi({ description: 'While the words are still being typed: with completions' }),
          keep: flag.openapi({
            description: 'For a page of results: what was searched is kept, without who asked',
          }),
          explain: flag.openapi({ description: 'With why each hit stands where it does, for the staff' }),
        }),
      },
      responses: found,
    }),
    async (c) => {
      return c.json(await resultsOf(c.var, c.env.address, c.req.valid('query')), 200);
    },
  )
  .openapi(
    route({
      method: 'post',
      path: '/search',
      audience: 'everyone',
      spends: 'search',
      tags: ['Search'],
      summary: 'Find articles while the words are being typed',
      description:
        'The same as the other, with completions. The words are in the body: no proxy writes that down. Nothing is kept.',
      request: {
        body: { required: true, content: { 'application/json': { schema: z.object(asked) } } },
      },
      responses: found,
    }),
    async (c) => {
      const said = c.req.valid('json');
      // A browser may prefer another language than the page in which its reader types.
      const reader = { ...c.var, locale: said.locale ?? c.var.locale };
      return c.json(await resultsOf(reader, c.env.address, { ...said, typing: true }), 200);
    },
  );
