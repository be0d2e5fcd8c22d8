import { z } from '@hono/zod-openapi';
import { walk } from '../../content/guide-walk.ts';
import type { Guide, Question, Step, WrittenGuide } from '../../content/guides.ts';
import { ending, guideAsWalked, isQuestion, question, stepOf, writtenGuide } from '../../content/guides.ts';
import { BadContent } from '../../content/file.ts';
import type { Queries } from '../db/client.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { countedDays, countedSteps } from '../models/guides/steps.ts';
import { inFile, liveEntry } from '../models/library/entries.ts';
import { guideAt, guideStep } from './guides.ts';
import { entryField, fieldsOf } from './library-fields.ts';
import { entryShown, shownEntry } from './library.ts';
import { orNull, text } from './tickets.ts';

const node = z.object({
  id: z.string(),
  kind: z.enum(['question', 'fix', 'ticket', 'urgent']),
  text,
  answers: z.array(z.object({ id: z.string(), text, to: z.string() })),
  reached: z.number(),
  left: z
    .number()
    .nullable()
    .openapi({ description: 'How many of these answered nothing; none at an ending' }),
  own: z.boolean().openapi({ description: 'Of this guide, and not of what guides about money open with' }),
});

/** A guide as an editor has it: its tree with who comes where, and the step that answers lead to. */
export const drawnGuide = z
  .object({
    entry: shownEntry,
    days: z.number(),
    start: z.string().nullable(),
    steps: z.array(node),
    walk: orNull(guideStep.omit({ moved: true })).openapi({
      description: 'None while it cannot be walked to its ends',
    }),
    at: z.string().nullable().openapi({ description: 'The step that the path leads to' }),
    on: z.array(z.string()).openapi({ description: 'The steps that were passed on the way there' }),
    fields: z.object({
      guide: z.array(entryField),
      question: z.array(entryField),
      ending: z.array(entryField),
    }),
  })
  .openapi('DrawnGuide');

/** @throws NotFound */
export async function guideDrawn(db: Queries, slug: string, path: string, locale: Locale) {
  const where = { kind: 'guides' as const, id: slug };
  const entry = await entryShown(db, where);
  const written = writtenGuide.parse(entry.document ?? inFile(where));
  const guide = walkedOf(written);
  const way = guide && walk(guide, path.split('.').filter(Boolean));
  return {
    entry,
    days: countedDays,
    start: guide?.start ?? written.start ?? null,
    steps: await nodes(db, written, guide),
    walk: guide && way ? await guideAt(db, guide, way, locale) : null,
    at: way?.at ?? null,
    on: way ? way.given.map(({ at }) => at) : [],
    fields: formsFor(Object.keys(written.steps)),
  };
}

/** The guide as readers would walk it; nothing while a way of it leads nowhere. */
function walkedOf(written: WrittenGuide): Guide | null {
  try {
    return guideAsWalked(contentFolder, written);
  } catch (error) {
    if (error instanceof BadContent) return null;
    throw error;
  }
}

/** Every step, those that readers come to first, counted under the version that they walk now. */
async function nodes(db: Queries, written: WrittenGuide, guide: Guide | null) {
  const live = await liveEntry(db, { kind: 'guides', id: written.id });
  const all = guide?.steps ?? written.steps;
  const walked = {
    ...(guide ?? { ...written, slug: written.id, start: written.start ?? '' }),
    version: Number(live?.version ?? written.version),
  };
  const counts = new Map((await countedSteps(db, walked)).map((step) => [step.id, step]));
  const order = [...counts.keys(), ...Object.keys(all).filter((id) => !counts.has(id))];
  return order.flatMap((id) => {
    const step = stepOf({ steps: all }, id);
    if (!step) return [];
    const { reached = 0, left = null } = counts.get(id) ?? {};
    return [{ id, ...shapeOf(step), reached, left, own: Object.hasOwn(written.steps, id) }];
  });
}

const none: Question['answers'] = [];

const shapeOf = (step: Step) =>
  isQuestion(step)
    ? { kind: 'question' as const, text: step.question, answers: step.answers }
    : {
        kind: step.urgent ? ('urgent' as const) : step.ticket ? ('ticket' as const) : ('fix' as const),
        text: step.title,
        answers: none,
      };

/** What forms ask for: where something leads, one of the steps that there are. */
function formsFor(ids: string[]) {
  const leads = new Set(['to', 'start', 'gone', 'kept']);
  type Leading = { name: string; type: string; options: string[]; fields?: Leading[] };
  const led = <F extends Leading>(fields: F[]): F[] =>
    fields.map((field) => ({
      ...field,
      ...(leads.has(field.name) && { type: 'choice', options: ids }),
      ...(field.fields && { fields: led(field.fields) }),
    }));
  return {
    guide: led(fieldsOf(writtenGuide.omit({ steps: true, version: true }))),
    question: led(fieldsOf(question)),
    ending: led(fieldsOf(ending)),
  };
}
