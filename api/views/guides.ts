import { z } from '@hono/zod-openapi';
import type { Walk } from '../../content/guide-walk.ts';
import { questionsAhead } from '../../content/guide-walk.ts';
import type { Ending, Guide, Question } from '../../content/guides.ts';
import { isQuestion, readGuides } from '../../content/guides.ts';
import { countryId } from '../../content/countries.ts';
import { limitCases } from '../../content/limits.ts';
import type { Queries } from '../db/client.ts';
import { audiences } from '../db/schema/articles.ts';
import { line } from '../ground/incoming.ts';
import { isolate } from '../ground/isolate.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import type { Text } from '../ground/texts.ts';
import { noticesAbout } from '../models/incidents/shown.ts';
import * as letters from '../models/letters/letters.ts';
import { articleCard, articleCards } from './article-cards.ts';
import { notices } from './incidents.ts';
import { letterCard } from './letters.ts';
import { source, sourcesOfArticle } from './sources.ts';
import { orNull } from './tickets.ts';

/** What lists show of a guide. */
export const guideCard = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    problemType: z.string(),
    audience: z.enum(audiences),
  })
  .openapi('GuideCard');

export const guidePath = line.openapi({
  description: 'Ids of the answers so far, with dots between',
  example: 'yes.no',
});

const question = z.object({
  kind: z.literal('question'),
  question: z.string(),
  help: z.string().nullable().openapi({ description: 'How to find out' }),
  answers: z.array(z.object({ text: z.string(), path: guidePath })),
});

const ending = z.object({
  kind: z.literal('ending'),
  urgent: z.boolean().openapi({ description: 'A theft under way, or money that can still be stopped' }),
  title: z.string(),
  steps: z.array(z.string()),
  article: orNull(articleCard),
  letter: orNull(letterCard).openapi({ description: 'One to copy' }),
  limit: z
    .object({ country: z.enum(countryId.options).optional(), case: z.enum(limitCases) })
    .nullable()
    .openapi({ description: 'What one waits for: its day can be reckoned' }),
  ticket: z
    .object({ subject: z.string(), message: z.string() })
    .nullable()
    .openapi({ description: 'What to fill a ticket in with' }),
  sources: z.array(source).openapi({ description: 'Where what it says was read' }),
});

/** A step of a guide, with the way that led to it. */
export const guideStep = guideCard
  .extend({
    path: guidePath,
    moved: z.boolean().openapi({
      description:
        'The guide no longer has all answers of the path that was asked for; `path` is as far as they lead',
    }),
    given: z.array(
      z.object({
        question: z.string(),
        answer: z.string(),
        path: guidePath.openapi({ description: 'The path to where it was asked' }),
      }),
    ),
    progress: z.object({
      answered: z.number(),
      ahead: z.number().openapi({ description: 'Questions on the longest way from here, this one counted' }),
      share: z.number().openapi({ description: 'From 0 to 1, at an ending' }),
    }),
    step: z.discriminatedUnion('kind', [question, ending]),
    incidents: notices,
  })
  .openapi('GuideStep');

/** What lists show of the guides, all of them, those of a problem type, or those whose article this is. */
export function guideCards(
  locale: Locale,
  { problemType, article }: { problemType?: string; article?: string } = {},
) {
  return readGuides(contentFolder)
    .guides.filter((guide) => problemType === undefined || guide.problemType === problemType)
    .filter((guide) => article === undefined || guide.article === article)
    .map((guide) => card(guide, locale));
}

const card = ({ slug, title, summary, problemType, audience }: Guide, locale: Locale) => ({
  slug,
  title: shown(title, locale),
  summary: shown(summary, locale),
  problemType,
  audience,
});

/** A guide as far as it was walked: the answers with the way back to each, and the question or the ending that they led to. */
export async function guideAt(db: Queries, guide: Guide, { given, at, step }: Walk, locale: Locale) {
  const answers = given.map(({ answer }) => answer.id);
  const ahead = questionsAhead(guide, at);
  return {
    ...card(guide, locale),
    path: joined(answers),
    given: given.map(({ question, answer }, index) => ({
      question: shown(question.question, locale),
      answer: shown(answer.text, locale),
      path: joined(answers.slice(0, index)),
    })),
    progress: { answered: given.length, ahead, share: given.length / (given.length + ahead) },
    // Who is being robbed is kept from nothing that stops it.
    incidents: isQuestion(step) || !step.urgent ? await noticesOf(db, guide) : [],
    step: isQuestion(step)
      ? asked(step, answers, locale)
      : {
          ...(await ended(db, step, locale)),
          ticket: ticket(guide, step, given, locale),
          sources: await sourcesOfArticle(db, step.article ?? guide.article, locale),
        },
  };
}

const noticesOf = (db: Queries, { problemType, title, summary }: Guide) =>
  noticesAbout(db, { problemType, text: [title.en, summary.en].join('\n') });

/** Answers as addresses have them. */
const joined = (answers: string[]): string => answers.join('.');

const shown = (text: Text, locale: Locale): string => isolate(text[locale], locale);

const asked = ({ question, help, answers }: Question, before: string[], locale: Locale) => ({
  kind: 'question' as const,
  question: shown(question, locale),
  help: help ? shown(help, locale) : null,
  answers: answers.map(({ id, text }) => ({ text: shown(text, locale), path: joined([...before, id]) })),
});

async function ended(db: Queries, step: Ending, locale: Locale) {
  const { title, steps, article, letter, urgent } = step;
  const [card] = article === undefined ? [] : await articleCards(db, [article], locale);
  return {
    kind: 'ending' as const,
    urgent,
    title: shown(title, locale),
    steps: steps.map((step) => shown(step, locale)),
    article: card ?? null,
    letter: letter === undefined ? null : letters.letterCard(letter, locale),
    limit: step.limit ?? null,
  };
}

/** What the form of a ticket is filled in with: what was asked and answered, a line each. */
function ticket({ title }: Guide, { ticket }: Ending, given: Walk['given'], locale: Locale) {
  if (!ticket) return null;
  const lines = given.map(({ question, answer }) => `${question.question[locale]} ${answer.text[locale]}`);
  return { subject: ticket[locale], message: [title[locale], ...lines].join('\n') };
}
