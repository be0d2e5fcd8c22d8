import type { Construct, ConstructRecord, Effects } from 'micromark-util-types';

type Constructs = Construct | Construct[] | ConstructRecord;

/** The effects of a part of Markdown's grammar with another way to consume a letter, for the parts that it tries inside it too. */
export function within(
  effects: Effects,
  consume: Effects['consume'],
  inside: (construct: Construct) => Construct,
): Effects {
  const all = (what: Constructs): Constructs => {
    if (Array.isArray(what)) return what.map(inside);
    return isConstruct(what) ? inside(what) : what;
  };
  return {
    ...effects,
    consume,
    attempt: (what, ok, nok) => effects.attempt(all(what), ok, nok),
    check: (what, ok, nok) => effects.check(all(what), ok, nok),
  };
}

const isConstruct = (what: Construct | ConstructRecord): what is Construct =>
  typeof what.tokenize === 'function';
