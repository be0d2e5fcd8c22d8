const namesOf = (one: object) => Object.getOwnPropertyNames(one);

/** What a plain object or a function answers to without having been given it, and what languages and libraries ask any value for. */
export const inheritedNames: string[] = [
  ...new Set([...namesOf(Object.prototype), ...namesOf(Function.prototype), 'prototype', 'then', 'toJSON']),
];

/** Those, and what lists, tables and promises answer to. */
export const allInheritedNames: string[] = [
  ...new Set([
    ...inheritedNames,
    ...[Array.prototype, Map.prototype, Promise.prototype].flatMap((one) => namesOf(one)),
  ]),
];
