import type { DrawnGuide } from '#lib/types.ts';

export type Step = DrawnGuide['steps'][number];

/** A step where it is drawn: below the answer that leads to it. What stands elsewhere already is only named. */
export type Drawn = {
  step: Step;
  path: string;
  answer: Step['text'] | undefined;
  again: boolean;
  below: Drawn[];
};

/** The tree of a guide from its first question; a step that several answers lead to is drawn where a reader comes to it first. */
export function drawnTree(steps: readonly Step[], start: string | null): Drawn | undefined {
  const known = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const draw = (id: string, path: string, answer: Step['text'] | undefined): Drawn | undefined => {
    const step = known.get(id);
    if (!step) return undefined;
    const again = seen.has(id);
    seen.add(id);
    const below = again
      ? []
      : step.answers.flatMap(({ id, text, to }) => draw(to, path ? `${path}.${id}` : id, text) ?? []);
    return { step, path, answer, again, below };
  };
  return start === null ? undefined : draw(start, '', undefined);
}

/** The steps that no answer leads to. */
export function looseSteps(steps: readonly Step[], tree: Drawn | undefined): Step[] {
  const drawn = new Set<string>();
  const note = ({ step, below }: Drawn): void => {
    drawn.add(step.id);
    below.forEach(note);
  };
  if (tree) note(tree);
  return steps.filter(({ id }) => !drawn.has(id));
}

/** Of those who reached a step so many went no further: more than this is worth a look. */
export const manyLeave = 0.15;
