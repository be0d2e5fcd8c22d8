import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('web/routes/**/*.ts').map((path) => ({ path, source: readFileSync(path, 'utf8') }));

const call = /\bfetch\(|\bapi\((?:event\.)?fetch\)[\w.[\]':-]*\.\$\w+\(/g;

/** Each call of the API in a source, on one line: what stands before it, and from it on. */
function calls(source: string) {
  const line = source.replaceAll(/\s+/g, ' ');
  return [...line.matchAll(call)].map(({ index }) => ({
    before: line.slice(0, index).trimEnd(),
    rest: line.slice(index),
  }));
}

/** Whether what it answers is read, accepted or told where that is done, or is first asked whether it is well. */
function isChecked({ before, rest }: ReturnType<typeof calls>[number]): boolean {
  if (/\b(?:read|accepted|done)\( ?(?:await)?$|=>$/.test(before)) return true;
  const name = /^.*(?:const|let) (\w+) = (?:\[|\w+ \? )?/.exec(before)?.[1];
  const asked = name === 'answers' ? 'answer.ok' : `${name}.ok`;
  return rest.includes(asked) || rest.includes(`read(${name})`) || rest.includes(`done(${name},`);
}

test('no page reads a body of the API but where refusals are told', () => {
  const bare = files.filter(({ source }) => /\.(?:json|text|formData\(\)\)?\.json)\(\)/.test(source));
  expect(bare.map(({ path }) => path)).toEqual([]);
});

test('no page leaves an answer of the API unread: it is read, accepted, refused or asked whether it is well', () => {
  const unread = files.flatMap(({ path, source }) =>
    calls(source)
      .filter((one) => !isChecked(one))
      .map(({ before }) => `${path}: ${before.slice(-80)}`),
  );
  expect(unread).toEqual([]);
});
