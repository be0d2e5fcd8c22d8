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

/** Lines of each function, the longest first. What is given to `describe` is a chapter of tests, and no function of its own. */
export const functions = (): { name: string; lines: number }[] =>
  written()
    .flatMap((name) => {
      const file = ts.createSourceFile(name, scriptOf(name), ts.ScriptTarget.Latest, true);
      return within(file, file).map(({ from, lines }) => ({ name: `${name}:${from}`, lines }));
    })
    .sort((one, other) => other.lines - one.lines);

/** The TypeScript of a file, on the lines where it stands: of a component nothing but its scripts. */
function scriptOf(name: string): string {
  const text = readFileSync(name, 'utf8');
  if (name.endsWith('.ts')) return text;
  const outside = /(?:^|<\/script>)[^]*?(?:<script[^>]*>|$(?![^]))/g;
  return text.replaceAll(outside, (markup) => markup.replaceAll(/./g, ' '));
}

function within(node: ts.Node, file: ts.SourceFile): { from: number; lines: number }[] {
  const inside: { from: number; lines: number }[] = [];
  node.forEachChild((child) => void inside.push(...within(child, file)));
  if (!ts.isFunctionLike(node) || !('body' in node) || isChapter(node)) return inside;
  const [from = 0, to = 0] = [node.getStart(), node.end].map(
    (at) => file.getLineAndCharacterOfPosition(at).line + 1,
  );
  return [{ from, lines: to - from + 1 }, ...inside];
}

const isChapter = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());
