import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

/** What the project's own files import of each other. Paths are from the project's folder. */

export type Import = { from: string; to: string; type: boolean };

const statement =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** Every file that is written by hand, of the four folders. */
export const sources = (): string[] =>
  globSync(['{api,search,content}/**/*.ts', 'web/**/*.{ts,svelte}'], {
    exclude: (path) => /(?:^|\/)(?:paraglide|node_modules)(?:\/|$)/.test(path),
  }).sort();

export const imports = (): Import[] =>
  sources().flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(statement)].flatMap(([, type, named, loaded]) => {
      const to = fileOf(named ?? loaded ?? '', from);
      return to === undefined ? [] : [{ from, to, type: type !== undefined }];
    }),
  );

function fileOf(name: string, from: string): string | undefined {
  if (name.startsWith('.')) return normalize(join(dirname(from), name));
  const [, folder = '', rest = ''] = /^(#\w+\/)(.+)$/.exec(name) ?? [];
  const alias = Object.entries(manifest.imports).find(([short]) => short === `${folder}*`);
  return alias && normalize(alias[1].replace('*', rest));
}

/** The sets of files that can each be reached from each other (Tarjan, 1972). */
export function circles(all: Import[]): string[][] {
  const next = Map.groupBy(all, ({ from }) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    path.push(file);
    let low = number;
    for (const { to } of next.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (path.includes(to)) low = Math.min(low, lowest.get(to) ?? order.get(to) ?? low);
    }
    lowest.set(file, low);
    if (low < number) return low;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
    return low;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return found;
}
