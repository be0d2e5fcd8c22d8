import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circles, imports, sources } from './house.ts';
import { files, functions } from './lengths.ts';

/** Who may import whom. README tells it in words; here it is held. */

/** From the ground up: whoever stands higher may import what stands lower. */
const storeys = [
  'ground',
  'privacy',
  'db',
  'uploads',
  'who',
  'events',
  'models',
  'understanding',
  'views',
  'channels',
  'subscribers',
  'http',
  'routes',
  'start',
  'commands',
];
/** Plain functions that run in the browser as well. */
const alsoInBrowsers = /^api\/(?:ground|privacy)\/|^api\/http\/accept\.ts$/;

const all = imports();
test('imports are found at all', () => expect(all.length).toBeGreaterThan(500));
const folderOf = (file: string) => file.split('/')[0] ?? '';
const storeyOf = (file: string) => storeys.indexOf(/^api\/([^/]+)\//.exec(file)?.[1] ?? '');
const told = (edges: typeof all) => edges.map(({ from, to }) => `${from} imports ${to}`);

describe('between the folders', () => {
  const between = all.filter(({ from, to }) => folderOf(from) !== folderOf(to));

  test('content and search stand on the ground alone', () => {
    const wrong = between.filter(
      ({ from, to }) => /^(?:content|search)\//.test(from) && !to.startsWith('api/ground/'),
    );
    expect(told(wrong)).toEqual([]);
  });

  test('the web takes types from the API, and values only of what runs in browsers too', () => {
    const wrong = between.filter(
      ({ from, to, type }) =>
        from.startsWith('web/') && !(to.startsWith('api/') && (type || alsoInBrowsers.test(to))),
    );
    expect(told(wrong)).toEqual([]);
  });

  test('the kit knows no page: it stands on itself, and takes types alone', () => {
    const wrong = all.filter(
      ({ from, to, type }) => from.startsWith('web/ui/') && !(to.startsWith('web/ui/') || type),
    );
    expect(told(wrong)).toEqual([]);
  });

  test('the API takes nothing from the web, and nobody takes anything from the tests', () => {
    const wrong = between.filter(
      ({ from, to }) => to.startsWith('tests/') || (from.startsWith('api/') && to.startsWith('web/')),
    );
    expect(told(wrong)).toEqual([]);
  });
});

describe('inside the API', () => {
  test('each folder imports only what stands below it', () => {
    const wrong = all.filter(
      ({ from, to }) => storeyOf(from) >= 0 && to.startsWith('api/') && storeyOf(to) > storeyOf(from),
    );
    expect(told(wrong)).toEqual([]);
  });

  test('each folder has its storey', () => {
    const folders = new Set(sources().flatMap((file) => /^api\/([^/]+)\/.*\.ts$/.exec(file)?.[1] ?? []));
    expect([...folders].filter((folder) => !storeys.includes(folder))).toEqual([]);
  });
});

test('no files import each other in a circle, not even types', () => {
  expect(circles(all)).toEqual([]);
});

test('every model and every route has its test, in the same place', () => {
  const kept = sources().filter((file) => /^api\/(?:models|routes)\//.test(file));
  expect(kept.length).toBeGreaterThan(50);
  const test = (file: string) => `tests/${file.replace(/\.ts$/, '.test.ts')}`;
  expect(kept.filter((file) => !existsSync(test(file)))).toEqual([]);
});

test('no file is over 250 lines, and nineteen of twenty have at most 148', () => {
  const longest = files();
  expect(longest.filter(({ lines }) => lines > 250)).toEqual([]);
  const most = Math.floor(longest.length / 20);
  expect(longest.filter(({ lines }) => lines > 148).slice(most)).toEqual([]);
});

test('no function is over 40 lines', () => {
  const longest = functions();
  expect(longest.length).toBeGreaterThan(2000);
  expect(longest.filter(({ lines }) => lines > 40)).toEqual([]);
});
