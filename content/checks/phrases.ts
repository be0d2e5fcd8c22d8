import type { PhrasesOfIntent } from '../phrases.ts';
import type { ProblemType } from '../taxonomy.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** Phrases of an intent that there is not, or that stand twice: a model that learns the same twice believes it too much. */
export function checkPhrases({ id, phrases }: PhrasesOfIntent, taxonomy: ProblemType[]): Found[] {
  const isKnown = id === 'none' || taxonomy.some(({ intents }) => intents.some((intent) => intent.id === id));
  const all = phrases.flatMap(({ texts }, index) => texts.map((text) => ({ text, index })));
  return [
    ...(isKnown
      ? []
      : [{ message: says(`unknown intent ${id}`, `غرض غير معروف: ${id}`), misleads: true as const }]),
    ...all
      .filter(({ text }, at) => all.findIndex((other) => other.text === text) < at)
      .map(({ text, index }) => ({
        at: ['phrases', index, 'texts'],
        message: says(`“${text}” stands twice`, `«${text}» مكررة`),
      })),
  ];
}
