import type { LabelledExample } from './labelled.ts';
import type { Model } from './model.ts';
import { predict } from './predict.ts';

/** How often a model is right, on one variety of one language or on all. */
export type Score = {
  variety: string;
  messages: number;
  type: number;
  typeF1: number;
  intent: number;
  intentF1: number;
};

/** Of the messages given a confidence in this tenth: how many, how sure, how often right. */
export type Reliability = { from: number; messages: number; confidence: number; right: number };

export type Evaluation = {
  scores: Score[];
  reliability: Reliability[];
  /** Which type was taken for which, most often first. */
  confusions: { truth: string; taken: string; count: number }[];
};

type Named = { truth: string; taken: string };
type Judged = Named & { variety: string; confidence: number; intent: Named };

const nothing = 'none';

/** Runs a model over labelled messages. `types` says which problem type each intent belongs to. */
export function evaluate(
  model: Model,
  examples: LabelledExample[],
  types: ReadonlyMap<string, string>,
): Evaluation {
  const judged = examples.map(({ text, intent, variety }): Judged => {
    const { problemType, confidence, ...predicted } = predict(model, text);
    return {
      variety,
      truth: intent === null ? nothing : (types.get(intent) ?? nothing),
      taken: problemType ?? nothing,
      intent: { truth: intent ?? nothing, taken: predicted.intent ?? nothing },
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
  return {
    variety,
    messages: judged.length,
    type: share(judged, isRight),
    typeF1: macroF1(judged),
    intent: share(intents, isRight),
    intentF1: macroF1(intents),
  };
}

const isRight = ({ truth, taken }: Named): boolean => truth === taken;

/** The mean of the F1 of each name that is the truth of some message. */
function macroF1(judged: Named[]): number {
  const truths = [...new Set(judged.map(({ truth }) => truth))];
  return truths.reduce((sum, truth) => sum + f1(judged, truth), 0) / Math.max(truths.length, 1);
}

function f1(judged: Named[], name: string): number {
  const right = judged.filter(({ truth, taken }) => truth === name && taken === name).length;
  const named = judged.filter(({ truth, taken }) => truth === name || taken === name).length;
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
  for (const { truth, taken } of judged) {
    if (truth === taken) continue;
    const found = counts.get(`${truth} ${taken}`) ?? { truth, taken, count: 0 };
    counts.set(`${truth} ${taken}`, { ...found, count: found.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);

/** An evaluation to read. */
export function reportOf({ scores, reliability, confusions }: Evaluation): string {
  const lines = [
    `${'variety'.padEnd(12)} messages     type  type F1   intent intentF1`,
    ...scores.map(
      ({ variety, messages, type, typeF1, intent, intentF1 }) =>
        `${variety.padEnd(12)} ${String(messages).padStart(8)} ${percent(type)} ${percent(typeF1)} ${percent(intent)} ${percent(intentF1)}`,
    ),
    '',
    'confidence  messages  said      right',
    ...reliability
      .filter(({ messages }) => messages > 0)
      .map(
        ({ from, messages, confidence, right }) =>
          `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}   ${String(messages).padStart(8)}  ${percent(confidence)} ${percent(right)}`,
      ),
    '',
    'taken for another, most often',
    ...confusions
      .slice(0, 12)
      .map(({ truth, taken, count }) => `${String(count).padStart(5)}  ${truth} → ${taken}`),
  ];
  return `${lines.join('\n')}\n`;
}
