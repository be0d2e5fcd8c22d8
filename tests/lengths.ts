import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** How long the project's own files and functions are. */

const written = (): string[] =>
  globSync(['{api,search,content,tests}/**/*.ts', 'web/**/*.{ts,svelte}'], {
    exclude: (path) => /(?:^|\/)(?:paraglide|node_modules|\.svelte-kit)(?:\/|$)/.test(path),
  }).sort();

/** Lines of each file, the longest first. */
export const files = (): { name: string; lines: number }[] =>
  written()
    .map((name) => ({ name, lines: readFileSync(name, 'utf8').trimEnd().split('\n').length }))
    .sort((one, other) => other.lines - one.lines);

/** Lines of each function of the four folders, the longest first. */
export const functions = (): { name: string; lines: number }[] =>
  written()
    .filter((name) => name.endsWith('.ts') && !name.startsWith('tests/'))
    .flatMap((name) => {
      const file = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true);
      return within(file, file).map(({ from, lines }) => ({ name: `${name}:${from}`, lines }));
    })
    .sort((one, other) => other.lines - one.lines);

function within(node: ts.Node, file: ts.SourceFile): { from: number; lines: number }[] {
  const inside: { from: number; lines: number }[] = [];
  node.forEachChild((child) => void inside.push(...within(child, file)));
  if (!ts.isFunctionLike(node) || !('body' in node)) return inside;
  const [from = 0, to = 0] = [node.getStart(), node.end].map(
    (at) => file.getLineAndCharacterOfPosition(at).line + 1,
  );
  return [{ from, lines: to - from + 1 }, ...inside];
}
