import type { Evaluation, Score } from './evaluate.ts';

const percent = (share: number | null) =>
  (share === null ? '–' : `${(100 * share).toFixed(1)} %`).padStart(8);
const columns: [name: string, of: (score: Score) => number | null][] = [
  ['type', ({ type }) => type],
  ['of 2', ({ amongTwo }) => amongTwo],
  ['of 3', ({ amongThree }) => amongThree],
  ['type F1', ({ typeF1 }) => typeF1],
  ['intent', ({ intent }) => intent],
  ['intentF1', ({ intentF1 }) => intentF1],
  ['none', ({ noneSeen }) => noneSeen],
  ['missed', ({ problemsMissed }) => problemsMissed],
];

/**
 * An evaluation to read. `none` is how many of the messages about none of the problems are seen as such, `missed` how many of the
 * others are taken for none.
 */
export function reportOf({ scores, reliability, confusions }: Evaluation): string {
  const lines = [
    `${'variety'.padEnd(12)} messages ${columns.map(([name]) => name.padStart(8)).join(' ')}`,
    ...scores.map(
      (score) =>
        `${score.variety.padEnd(12)} ${String(score.messages).padStart(8)} ${columns.map(([, of]) => percent(of(score))).join(' ')}`,
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
