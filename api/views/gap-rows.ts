import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { readGuides } from '../../content/guides.ts';
import type { Queries } from '../db/client.ts';
import { locale } from '../ground/incoming.ts';
import { contentFolder } from '../ground/root.ts';
import { corrected } from '../models/gaps/corrected.ts';
import { searchedInVain } from '../models/gaps/searched.ts';
import { helpedTooFew } from '../models/gaps/unhelpful.ts';
import { codesWithoutAnswer } from '../models/gaps/unknown-codes.ts';
import { openedInVain } from '../models/gaps/unsolved.ts';
import { countedSteps } from '../models/guides/steps.ts';
import { dayAt } from '../models/reports/measures.ts';
import { latestGaps } from '../models/tickets/gaps.ts';
import type { Finder } from '../understanding/finder.ts';
import { titlesOf } from './article-titles.ts';
import { text } from './tickets.ts';

/** What a gap is known by. */
export const gapKinds = ['search', 'ticket', 'unhelpful', 'refused', 'code', 'guide', 'type'] as const;
export type GapKind = (typeof gapKinds)[number];

const said = z.object({ text: z.string(), locale, count: z.number() });

export const gap = z
  .object({
    key: z.string(),
    kind: z.enum(gapKinds),
    title: text.openapi({ description: 'In the words of whoever asked, or what it is about' }),
    count: z.number().openapi({ description: 'How many people, tickets or votes tell of it' }),
    of: z.number().nullable().openapi({ description: 'Of how many, where that is known' }),
    tickets: z.number(),
    said: z.array(said).openapi({ description: 'How they put it' }),
    problemType: z.string().nullable(),
    article: z.string().nullable().openapi({ description: 'The one to improve' }),
    guide: z.string().nullable(),
  })
  .openapi('Gap');

export type Gap = z.infer<typeof gap>;
/** What a kind of gap does not know. */
const nothing = { of: null, tickets: 0, said: [], problemType: null, article: null, guide: null };

/** So many of a kind are shown. */
const most = 50;
/** Fewer people may have mistyped. */
const fewest = 2;
/** From how many visits on, and which share, those who leave a step of a guide are too many. */
const leaving = { visits: 20, share: 0.15 };

/** All that is known of what is missing since then, in no order. */
export async function gapRows(db: Queries, finder: Pick<Finder, 'problemType'>, since: Date): Promise<Gap[]> {
  const found = await Promise.all([
    ofSearches(db, since),
    ofTickets(db, since),
    ofArticles(db, since),
    ofCodes(db, since),
    ofGuides(db),
    ofTypes(db, finder, since),
  ]);
  return found.flat();
}

/** Names what people wrote, however long, as a part of an address. */
const digest = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 22);

const both = (words: string) => ({ ar: words, en: words });

async function ofSearches(db: Queries, since: Date): Promise<Gap[]> {
  const groups = await searchedInVain(db, since);
  return groups
    .filter(({ count, tickets }) => count >= fewest || tickets > 0)
    .slice(0, most)
    .map(({ key, said, count, empty, tickets }) => ({
      ...nothing,
      key: `search:${digest(key)}`,
      kind: 'search' as const,
      title: both(said[0]?.text ?? key),
      ...{ count, tickets, of: empty, said: said.slice(0, 10) },
    }));
}

async function ofTickets(db: Queries, since: Date): Promise<Gap[]> {
  const rows = (await latestGaps(db, most)).filter(({ at }) => at > since);
  return rows.map(({ ticket, asked, locale, problemType }) => ({
    ...nothing,
    key: `ticket:${ticket}`,
    kind: 'ticket' as const,
    title: both(asked.split('\n')[0] ?? ''),
    ...{ count: 1, tickets: 1, said: [{ text: asked, locale, count: 1 }], problemType },
  }));
}

async function ofArticles(db: Queries, since: Date): Promise<Gap[]> {
  const few = await helpedTooFew(db, since);
  const refused = await openedInVain(db, since);
  const titles = await titlesOf(
    db,
    [...few, ...refused].map(({ slug }) => slug),
  );
  const titled = (slug: string) => titles.get(slug) ?? both(slug);
  return [
    ...few.map(({ slug, helped, reasons }) => ({
      ...{ ...nothing, key: `unhelpful:${slug}`, kind: 'unhelpful' as const, title: titled(slug) },
      ...{ count: helped.all - helped.yes, of: helped.all, article: slug },
      said: reasons.map((reason) => ({ ...reason, count: 1 })),
    })),
    ...refused.map(({ slug, opened, solved }) => ({
      ...{ ...nothing, key: `refused:${slug}`, kind: 'refused' as const, title: titled(slug) },
      ...{ count: opened - solved, of: opened, tickets: opened - solved, article: slug },
    })),
  ];
}

async function ofCodes(db: Queries, since: Date): Promise<Gap[]> {
  const rows = await codesWithoutAnswer(db, dayAt(since));
  return [...Map.groupBy(rows, ({ asked }) => asked)].map(([asked, alike]) => ({
    ...{ ...nothing, key: `code:${digest(asked)}`, kind: 'code' as const, title: both(asked) },
    count: alike.reduce((sum, { count }) => sum + count, 0),
    said: alike.map(({ asked: text, locale, count }) => ({ text, locale, count })),
  }));
}

async function ofGuides(db: Queries): Promise<Gap[]> {
  const { guides } = readGuides(contentFolder);
  const counted = await Promise.all(
    guides.map(async (guide) => ({ guide, steps: await countedSteps(db, guide) })),
  );
  return counted.flatMap(({ guide, steps }) =>
    steps.flatMap(({ id, text, reached, left }) =>
      left !== null && reached >= leaving.visits && left / reached >= leaving.share
        ? [
            {
              ...{ ...nothing, key: `guide:${guide.slug}:${guide.version}:${id}`, kind: 'guide' as const },
              title: { ar: `${guide.title.ar}: ${text.ar}`, en: `${guide.title.en}: ${text.en}` },
              ...{ count: left, of: reached, guide: guide.slug, problemType: guide.problemType },
            },
          ]
        : [],
    ),
  );
}

async function ofTypes(db: Queries, finder: Pick<Finder, 'problemType'>, since: Date): Promise<Gap[]> {
  return (await corrected(db, since)).map(({ problemType, count }) => ({
    ...{ ...nothing, key: `type:${problemType}`, kind: 'type' as const },
    title: finder.problemType(problemType)?.name ?? both(problemType),
    ...{ count, tickets: count, problemType },
  }));
}
