import type { LabelledExample } from './labelled.ts';
import type { TwoProblems } from './measured.ts';
import type { Model } from './model.ts';
import { predict } from './predict.ts';

/** How often a model is right, on one variety of one language or on all; shares from 0 to 1. */
export type Score = {
  variety: string;
  messages: number;
  type: number;
  /** How often the right type is among the likeliest two, and three. */
  amongTwo: number;
  amongThree: number;
  typeF1: number;
  intent: number;
  intentF1: number;
  /** Of the messages about none of the problems, how many are seen as such; nothing where there are none. */
  noneSeen: number | null;
  /** Of the messages about a problem, how many are taken for none. */
  problemsMissed: number;
};

/** Of the messages given a confidence in this tenth: how many, how sure, how often right. */
export type Reliability = { from: number; messages: number; confidence: number; right: number };

export type Evaluation = {
  scores: Score[];
  reliability: Reliability[];
  /** Which type was taken for which, most often first. */
  confusions: { truth: string; taken: string; count: number }[];
};

/** What is right, best first, and what a model takes it for, likeliest first. */
type Named = { truths: string[]; taken: string[] };
type Judged = Named & { variety: string; confidence: number; intent: Named };

const nothing = 'none';

/** Runs a model over labelled messages. `types` says which problem type each intent belongs to. */
export function evaluate(
  model: Model,
  examples: LabelledExample[],
  types: ReadonlyMap<string, string>,
): Evaluation {
  const typeOf = (intent: string | null) => (intent === null ? nothing : (types.get(intent) ?? nothing));
  const judged = examples.map(({ text, intent, also = [], variety }): Judged => {
    const { problemType, confidence, alternatives, ...predicted } = predict(model, text);
    const intents = [intent, ...also];
    return {
      variety,
      truths: intents.map(typeOf),
      taken: [problemType, ...alternatives.map((one) => one.problemType)].map((type) => type ?? nothing),
      intent: { truths: intents.map((one) => one ?? nothing), taken: [predicted.intent ?? nothing] },
      confidence,
    };
  });
  const varieties = [...new Set(judged.map(({ variety }) => variety))].sort();
  return {
    scores: [
      ...varieties.map((variety) =>
        score(
          variety,
          judged.filter((one) => one.variety === variety),
        ),
      ),
      score('all', judged),
    ],
    reliability: reliability(judged),
    confusions: confusions(judged),
  };
}

function score(variety: string, judged: Judged[]): Score {
  const intents = judged.map(({ intent }) => intent);
  const aboutNone = judged.filter(({ truths }) => truths[0] === nothing);
  const problems = judged.filter(({ truths }) => !truths.includes(nothing));
  return {
    variety,
    messages: judged.length,
    type: share(judged, isRight),
    amongTwo: share(judged, isAmong(2)),
    amongThree: share(judged, isAmong(3)),
    typeF1: macroF1(judged),
    intent: share(intents, isRight),
    intentF1: macroF1(intents),
    noneSeen: aboutNone.length === 0 ? null : share(aboutNone, isNone),
    problemsMissed: share(problems, isNone),
  };
}

const isAmong =
  (first: number) =>
  ({ truths, taken }: Named): boolean =>
    taken.slice(0, first).some((one) => truths.includes(one));
const isRight = isAmong(1);
const isNone = ({ taken }: Named): boolean => taken[0] === nothing;

/** What counts as the truth of a message with several: what it was taken for, if that is one of them. */
const asOne = ({ truths, taken: [taken = nothing] }: Named) => ({
  truth: truths.includes(taken) ? taken : (truths[0] ?? nothing),
  taken,
});

/** The mean of the F1 of each name that is the truth of some message. */
function macroF1(judged: Named[]): number {
  const pairs = judged.map(asOne);
  const truths = [...new Set(pairs.map(({ truth }) => truth))];
  return truths.reduce((sum, truth) => sum + f1(pairs, truth), 0) / Math.max(truths.length, 1);
}

function f1(pairs: { truth: string; taken: string }[], name: string): number {
  const right = pairs.filter(({ truth, taken }) => truth === name && taken === name).length;
  const named = pairs.filter(({ truth, taken }) => truth === name || taken === name).length;
  return named === 0 ? 0 : (2 * right) / (right + named);
}

const share = <One>(judged: One[], holds: (one: One) => boolean): number =>
  judged.length === 0 ? 0 : judged.filter(holds).length / judged.length;

function reliability(judged: Judged[]): Reliability[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const within = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    return {
      from: tenth / 10,
      messages: within.length,
      confidence: within.reduce((sum, one) => sum + one.confidence, 0) / Math.max(within.length, 1),
      right: share(within, isRight),
    };
  });
}

function confusions(judged: Judged[]): Evaluation['confusions'] {
  const counts = new Map<string, { truth: string; taken: string; count: number }>();
  for (const { truth, taken } of judged.map(asOne)) {
    if (truth === taken) continue;
    const found = counts.get(`${truth} ${taken}`) ?? { truth, taken, count: 0 };
    counts.set(`${truth} ${taken}`, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

/** A type that is at least so likely is shown beside the likeliest. */
const worthShowing = 0.15;

/** Of tickets about two problems each, the share in which the types of both are shown. */
export const bothSeen = (model: Model, tickets: TwoProblems[], types: ReadonlyMap<string, string>): number =>
  share(tickets, ({ text, intents }) => {
    const { problemType, alternatives } = predict(model, text);
    const likely = alternatives.filter(({ confidence }) => confidence >= worthShowing);
    const shown = [problemType, ...likely.map((one) => one.problemType)];
    return intents.every((intent) => shown.includes(types.get(intent) ?? null));
  });
