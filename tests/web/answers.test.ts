import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('web/routes/**/*.{ts,svelte}').map((path) => ({
  path,
  source: readFileSync(path, 'utf8'),
}));
const server = files.filter(({ path }) => path.endsWith('.ts'));

const call =
  /\b(?:api|at|\w+Of)\((?:event\.)?fetch\)[\w.[\]':-]*\.\$\w+\(|\b\w+(?:\.\w+)*\.\$(?:get|post|put|patch|delete)\(/g;

/** Each call of the API in a source, on one line: what stands before it, and from it on. */
function calls(source: string) {
  const line = source.replaceAll(/\s+/g, ' ');
  return [...line.matchAll(call)].map(({ index }) => ({
    before: line.slice(0, index).trimEnd(),
    rest: line.slice(index),
  }));
}

/** Whether what it answers is read, accepted or sent where refusals are told, is told and not waited for, or is first asked whether it is well. */
function isChecked({ before, rest }: ReturnType<typeof calls>[number]): boolean {
  if (/\b(?:read|readOr|accepted|send|tell)\( ?(?:await)?$/.test(before)) return true;
  // Whoever calls a function that hands an answer on has it before them, and is held to the same.
  if (/Promise<Answer> \{(?:(?!\bfunction\b).)*\breturn$/.test(before)) return true;
  const name = /^.*(?:const|let) (\w+)(?:: [\w<>]+)? =[^;]*$/.exec(before)?.[1];
  return [`${name}.ok`, `read(${name})`, `send(${name},`].some((asked) => rest.includes(asked));
}

/** The paths of those files whose source is like this. */
const those = (among: typeof files, like: RegExp) =>
  among.filter(({ source }) => like.test(source)).map(({ path }) => path);

test('no page reads a body of the API but where refusals are told', () => {
  expect(those(server, /\.(?:json|text|formData\(\)\)?\.json)\(\)/)).toEqual([]);
});

test('no page leaves an answer of the API unread: it is read, accepted, sent, asked whether it is well, or none is waited for', () => {
  const unread = server.flatMap(({ path, source }) =>
    calls(source)
      .filter((one) => !isChecked(one))
      .map(({ before }) => `${path}: ${before.slice(-80)}`),
  );
  expect(unread).toEqual([]);
});

test('no page writes a call of the API by hand, or a refusal of its own', () => {
  expect(those(files, /\bfetch\(\s*['"`]/)).toEqual([]);
  expect(those(files, /\bfail\b(?=.*'@sveltejs\/kit')|\bfail\(/)).toEqual([]);
});
