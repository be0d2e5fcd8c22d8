import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachInTurns, openTurns } from '../../search/turns.ts';

test('those who wait are let through in the order in which they came', async () => {
  const turn = openTurns();
  const through: string[] = [];
  const go = (name: string) => turn().then(() => through.push(name));
  await Promise.all([go('first'), go('second'), go('third')]);
  await go('fourth');
  expect(through).toEqual(['first', 'second', 'third', 'fourth']);
});

test('whoever else is in the process is heard between two turns', async () => {
  const turn = openTurns();
  const heard: string[] = [];
  const go = (name: string) => turn().then(() => heard.push(name));
  const others = async () => {
    for (let at = 0; at < 3; at++) {
      await setImmediate();
      heard.push('other');
    }
  };
  await Promise.all([go('one'), go('two'), go('three'), others()]);
  expect(heard).toEqual(['one', 'other', 'two', 'other', 'three', 'other']);
});

test('a long list is worked off piece by piece, with others between the pieces', async () => {
  const done: (number | 'other')[] = [];
  const work = eachInTurns([1, 2, 3, 4, 5], 2, (one) => done.push(one));
  await Promise.all([work, setImmediate().then(() => done.push('other'))]);
  expect(done.filter((one) => one !== 'other')).toEqual([1, 2, 3, 4, 5]);
  expect(done.indexOf('other')).toBeLessThan(done.indexOf(5));
});
