import type { Guide, Question, Step } from './guides.ts';
import { isQuestion, stepOf } from './guides.ts';

/** A question that was answered. */
export type Given = { at: string; question: Question; answer: Question['answers'][number] };
/** As far as answers lead: what was asked and answered, and the step that is reached. */
export type Walk = { given: Given[]; at: string; step: Step };

/** Walks a guide by answers, up to the first that its question does not have: the tree may have changed since they were given. */
export function walk(guide: Guide, answers: string[]): Walk {
  const given: Given[] = [];
  let at = guide.start;
  let step = reached(guide, at);
  for (const id of answers) {
    const answer = isQuestion(step) ? step.answers.find((one) => one.id === id) : undefined;
    if (!isQuestion(step) || !answer) break;
    given.push({ at, question: step, answer });
    at = answer.to;
    step = reached(guide, at);
  }
  return { given, at, step };
}

/** How many questions the longest way from a step on still asks, its own counted. */
export function questionsAhead(guide: Guide, at: string): number {
  const step = reached(guide, at);
  if (!isQuestion(step)) return 0;
  return 1 + Math.max(...step.answers.map(({ to }) => questionsAhead(guide, to)));
}

/** Every step in the order in which readers come to them. */
export function stepsInOrder(guide: Pick<Guide, 'start' | 'steps'>): { id: string; step: Step }[] {
  const order = new Set([guide.start]);
  // What is added meanwhile is walked as well.
  for (const id of order) {
    const step = stepOf(guide, id);
    if (step && isQuestion(step)) for (const { to } of step.answers) order.add(to);
  }
  return [...order].flatMap((id) => {
    const step = stepOf(guide, id);
    return step ? [{ id, step }] : [];
  });
}

function reached(guide: Guide, at: string): Step {
  const step = stepOf(guide, at);
  if (!step) throw new Error(`guide ${guide.slug} has no step ${at}`);
  return step;
}
