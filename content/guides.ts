import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { countryId } from './countries.ts';
import { edited, untilEdited } from './edits.ts';
import type { Text, WithBad } from './file.ts';
import { BadContent, once, orAside, readYaml, sound, text } from './file.ts';
import { numbers, numbersAsText } from './guide-numbers.ts';
import { limitCases } from './limits.ts';
import { readProviders } from './providers.ts';
import { typeNow } from './taxonomy.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const answer = z.strictObject({ id, text, to: id });

export const question = z.strictObject({
  question: text,
  /** How to find out, in a line or two. */
  help: text.optional(),
  answers: z.array(answer).min(2),
});

/** Where a path ends: what to do now, an article to read, a ticket filled in with the answers; one of them at least. */
export const ending = z.strictObject({
  title: text,
  steps: z.array(text).default([]),
  article: z.string().optional(),
  /** A letter to copy. */
  letter: z.string().optional(),
  /** What one waits for, so that the day can be reckoned. */
  limit: z.strictObject({ country: countryId.optional(), case: z.enum(limitCases) }).optional(),
  /** The subject of the ticket that is offered. */
  ticket: text.optional(),
  /** What cannot wait: a theft under way, money that can still be stopped. */
  urgent: z.boolean().default(false),
  /** Whom to call, by country, is one of its steps. */
  call: z.literal(true).optional(),
});

const guide = z.strictObject({
  /** Grows with each change of the tree, so that counts of one version are not mixed with another's. */
  version: z.int().positive(),
  topic: z.string(),
  title: text,
  summary: text,
  problemType: z.string(),
  audience: z.enum(['consumer', 'merchant']),
  /** The article that says it all. */
  article: z.string(),
  checkedOn: z.iso.date(),
  /** The first step; a guide about money opens with the two questions of `opening.yaml` instead and says where they lead. */
  start: id.optional(),
  money: z.strictObject({ gone: id, kept: id }).optional(),
  steps: z.record(id, z.union([question, ending])),
});

/** A guide as an editor writes it: its id is the name of its file. */
export const writtenGuide = guide.extend({ id });
export type WrittenGuide = z.infer<typeof writtenGuide>;

const opening = z.strictObject({ moneyGone: question, codeAsked: question, fraud: ending, numbers });

export type Question = z.infer<typeof question>;
export type Ending = z.infer<typeof ending>;
export type Step = Question | Ending;
/** A troubleshooter: questions whose answers lead to an ending. */
export type Guide = Omit<z.infer<typeof guide>, 'start' | 'money'> & { slug: string; start: string };

/** The step of a guide that an answer leads to, if there is one. */
export const stepOf = ({ steps }: Pick<Guide, 'steps'>, id: string): Step | undefined =>
  Object.hasOwn(steps, id) ? steps[id] : undefined;

export const isQuestion = (step: Step): step is Question => 'question' in step;

type Opening = z.infer<typeof opening>;

/** The guides of `guides/`, one file each, as far as they can be read; and what those about money open with. */
export const writtenGuides = once((folder) => {
  const bad: BadContent[] = [];
  const all = join(folder, 'guides');
  const shared = join(all, 'opening.yaml');
  const begins = orAside(bad, shared, () => readYaml(shared, opening));
  const names = orAside(bad, all, () => readdirSync(all).filter((name) => !name.startsWith('.'))) ?? [];
  const list = names
    .filter((name) => name !== 'opening.yaml')
    .sort()
    .flatMap((name): WrittenGuide[] => {
      const read = orAside(bad, join(all, name), () => readYaml(join(all, name), guide));
      return read ? [{ id: basename(name, '.yaml'), ...read }] : [];
    });
  return { list, begins, bad };
});

/** The guides with what editors made of them, as far as they can be walked to their ends. */
export const readGuides = untilEdited((folder: string): { guides: Guide[] } & WithBad => {
  const { list, begins, bad: unread } = writtenGuides(folder);
  const bad = [...unread];
  const toCall = begins && numbersAsText(begins.numbers, readProviders(folder).providers);
  if (toCall && toCall.missing.length > 0)
    bad.push(withoutNumber(join(folder, 'guides', 'opening.yaml'), toCall.missing));
  const guides = edited(folder, 'guides', list, writtenGuide).flatMap((one) => {
    const file = join(folder, 'guides', `${one.id}.yaml`);
    const now = { ...one, problemType: typeNow(folder, one.problemType) };
    return orAside(bad, file, () => walkable(file, now, begins, toCall?.text)) ?? [];
  });
  return { guides, bad };
});

/** A guide as readers walk it, whatever stands in its place: what an editor has before them may be neither kept nor shown yet. @throws BadContent */
export function guideAsWalked(folder: string, written: WrittenGuide): Guide {
  const { begins } = writtenGuides(folder);
  const toCall = begins && numbersAsText(begins.numbers, readProviders(folder).providers).text;
  return walkable(join(folder, 'guides', `${written.id}.yaml`), written, begins, toCall);
}

/** All of them. @throws BadContent */
export const loadGuides = (folder: string): Guide[] => sound(readGuides(folder)).guides;

const withoutNumber = (file: string, missing: string[]): BadContent =>
  new BadContent(file, undefined, {
    en: `providers.yaml has no number of ${missing.join(', ')}`,
    ar: `لا رقم في providers.yaml للجهات: ${missing.join('، ')}`,
  });

function walkable(
  file: string,
  { id: slug, money, start = '', ...rest }: WrittenGuide,
  begins: Opening | undefined,
  toCall: Text | undefined,
): Guide {
  if (money && !begins)
    throw new BadContent(file, undefined, {
      en: 'opening.yaml, with which it opens, cannot be read',
      ar: 'تتعذّر قراءة opening.yaml الذي يبدأ به',
    });
  const first = money && begins && openingOf(begins, money);
  const steps = withNumbers({ ...first, ...rest.steps }, toCall);
  const read = { slug, ...rest, start: first ? 'money-gone' : start, steps };
  try {
    pathsOf(read);
  } catch (error) {
    throw error instanceof BrokenGuide ? new BadContent(file, undefined, error.why) : error;
  }
  return read;
}

/** The two questions that come before any other where money is at stake; who was asked for a code is taken to what stops a theft. */
function openingOf(
  { moneyGone, codeAsked, fraud }: Opening,
  money: { gone: string; kept: string },
): Guide['steps'] {
  const leadingTo = (step: Question, ways: ReadonlyMap<string, string>): Question => ({
    ...step,
    answers: step.answers.map((answer) => ({ ...answer, to: ways.get(answer.id) ?? answer.to })),
  });
  return {
    'money-gone': leadingTo(
      moneyGone,
      new Map(Object.entries({ yes: 'code-asked-gone', no: 'code-asked-kept' })),
    ),
    'code-asked-gone': leadingTo(codeAsked, new Map([['no', money.gone]])),
    'code-asked-kept': leadingTo(codeAsked, new Map([['no', money.kept]])),
    fraud,
  };
}

/** The numbers to call stand second in an ending that cannot wait, for what saves the money comes before them; last in others. */
const withNumbers = (steps: Guide['steps'], numbers: Text | undefined): Guide['steps'] =>
  Object.fromEntries(
    Object.entries(steps).map(([id, step]) => [
      id,
      !isQuestion(step) && step.call && numbers
        ? { ...step, steps: step.steps.toSpliced(step.urgent ? 1 : step.steps.length, 0, numbers) }
        : step,
    ]),
  );

/** A way through a guide: the ids of the answers given, and the step they lead to. */
export type Path = { answers: string[]; ending: string };

/** A tree that cannot be walked to its ends. */
export class BrokenGuide extends Error {
  readonly why: Text;

  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}

/** Every way through a guide from its first question to an ending. @throws BrokenGuide where a way turns in a circle or leads to no step. */
export function pathsOf(guide: Guide): Path[] {
  const walk = (at: string, answers: string[], passed: string[]): Path[] => {
    const step = stepOf(guide, at);
    if (!step) throw new BrokenGuide({ en: `no step ${at}`, ar: `لا توجد خطوة ${at}` });
    if (passed.includes(at)) throw new BrokenGuide({ en: `a circle at ${at}`, ar: `دائرة عند ${at}` });
    if (!isQuestion(step)) return [{ answers, ending: at }];
    return step.answers.flatMap(({ id, to }) => walk(to, [...answers, id], [...passed, at]));
  };
  return walk(guide.start, [], []);
}
