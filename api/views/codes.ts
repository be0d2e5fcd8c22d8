import { z } from '@hono/zod-openapi';
import { money } from '../../content/money.ts';
import { systemLike } from '../../search/nearest-codes.ts';
import type { Queries } from '../db/client.ts';
import { articlesWithCode } from '../models/articles/article-codes.ts';
import * as model from '../models/codes/codes.ts';
import { noticesAbout } from '../models/incidents/shown.ts';
import { lettersOfCode } from '../models/letters/letters.ts';
import type { Finder } from '../understanding/finder.ts';
import { articleCard, articleCards, articlesListed } from './article-cards.ts';
import { notices } from './incidents.ts';
import { letterCard } from './letters.ts';
import { source } from './sources.ts';
import { namedType, orNull, text } from './tickets.ts';

/** A code as lists show it. */
export const codeCard = z
  .object({
    id: z.string(),
    code: z.string(),
    system: z.string(),
    meaning: z
      .string()
      .nullable()
      .openapi({ description: 'Left out where customers are not to be told the reason' }),
    fix: z.string().openapi({ description: 'What the customer does now' }),
  })
  .openapi('CodeCard');

/** A code that a ticket names, as agents see it. */
export const deskCode = z
  .object({
    ...codeCard.shape,
    meaning: text,
    note: z.string().openapi({ description: 'What the agent does, and must know' }),
    hidden: z.boolean().openapi({ description: 'Whether customers are told only what to do' }),
  })
  .openapi('DeskCode');

export const codeSystem = z
  .object({ id: z.string(), name: z.string(), count: z.number() })
  .openapi('CodeSystem');

const forStaff = z.object({
  note: z.string().openapi({ description: 'What the agent does, and must know' }),
  hidden: z.boolean().openapi({ description: 'Whether customers are told only what to do' }),
  verified: z.enum(['looked-up', 'partly', 'knowledge']),
});

export const code = codeCard
  .extend({
    systemId: z.string(),
    money: z.enum(money).openapi({ description: 'Whether money was taken' }),
    retry: z.enum(['none', 'no', 'after-fix', 'later', 'check-first']).nullable(),
    rule: z
      .string()
      .nullable()
      .openapi({ description: 'What the card networks say of repeating it, and what they charge' }),
    actor: z.string().nullable(),
    shop: z.string().nullable().openapi({ description: 'What the shop does' }),
    problemType: orNull(namedType),
    sources: z.array(source).openapi({ description: 'Where what it says was read' }),
    staff: forStaff.nullable().openapi({ description: 'For the staff' }),
    articles: z.array(articleCard),
    letters: z
      .array(letterCard)
      .openapi({ description: 'What a shop sends against this reason of a dispute' }),
    elsewhere: z.array(codeCard).openapi({ description: 'The same code in other systems' }),
    incidents: notices.openapi({ description: 'What its system suffers from' }),
  })
  .openapi('Code');

export const codesFound = z.object({
  q: z.string(),
  found: z.array(codeCard),
  nearest: z.array(codeCard).openapi({ description: 'Where none is found: those written alike' }),
  like: orNull(codeSystem).openapi({
    description: 'Where nothing is near: the system that it seems to come from',
  }),
  systems: z.array(codeSystem),
});

const mostArticles = 6;

/** The codes that a text names, without secrets, and the systems there are. */
export function codesNamedIn(finder: Finder, q: string, reader: model.Reader) {
  const codes = finder.codes();
  const found = codes.askedFor(q);
  const nearest = found.length > 0 ? [] : codes.nearest(q);
  const cards = (some: typeof found) => some.map(({ id }) => model.codeCard(id, reader));
  const systems = model.codeSystems(reader.locale);
  const like = found.length + nearest.length > 0 ? null : systemLike(q);
  return {
    q,
    found: cards(found),
    nearest: cards(nearest),
    like: systems.find(({ id }) => id === like) ?? null,
    systems,
  };
}

/** A code with all that its page says. @throws NotFound */
export async function codePage(db: Queries, finder: Finder, id: string, reader: model.Reader) {
  const shown = { ...model.codeCard(id, reader), ...model.codeDetails(id, reader) };
  const same = finder.codes().sameElsewhere(id);
  return {
    ...shown,
    problemType: finder.problemType(shown.problemType),
    articles: await articlesAbout(db, finder, shown, reader),
    letters: lettersOfCode(id, reader.locale),
    elsewhere: same.map((code) => model.codeCard(code.id, reader)),
    incidents: await noticesAbout(db, { text: model.systemName(shown.systemId, 'en') }),
  };
}

type Shown = ReturnType<typeof model.codeDetails> & { id: string; meaning: string | null; fix: string };

/** The articles that explain a code; else those about what its reader is told, and so nothing more than that. */
async function articlesAbout(db: Queries, finder: Finder, shown: Shown, { locale }: model.Reader) {
  const { id, meaning, fix } = shown;
  const problemType = shown.problemType ?? model.anyDecline;
  const explaining = meaning === null ? [] : await articlesWithCode(db, id, problemType, mostArticles);
  if (explaining.length > 0) return articleCards(db, explaining, locale);
  const concerns = ({ audience }: { audience: string }) => audience !== 'merchant' || isForShops(shown);
  const alike = await articleCards(db, await finder.suggest(`${meaning ?? ''} ${fix}`, locale), locale);
  if (alike.some(concerns)) return alike.filter(concerns);
  return (await articlesListed(db, { locale, problemType }, mostArticles)).articles;
}

const isForShops = ({ actor }: Shown) => /merchant|acquirer|processor/.test(actor ?? '');
