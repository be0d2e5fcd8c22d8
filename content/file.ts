import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { cleanText } from './clean-text.ts';

/** A file of content/ that cannot be used: which one, where, and why. */
export class BadContent extends Error {
  constructor(file: string, line: number | undefined, why: string) {
    super(line === undefined ? `${file}: ${why}` : `${file}:${line}: ${why}`);
  }
}

/** Words in both languages. */
export const text = z.object({ en: z.string().min(1), ar: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** Reads a YAML file as what its schema says. @throws BadContent naming the file and line. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): T {
  return parseYaml(file, readFileSync(file, 'utf8'), schema);
}

/** The same for YAML inside a file, beginning after `linesBefore` lines. */
export function parseYaml<T>(file: string, source: string, schema: z.ZodType<T>, linesBefore = 0): T {
  const { document, lineAt, lineOf } = documentOf(source, linesBefore);
  const [broken] = document.errors;
  if (broken) throw new BadContent(file, lineAt(broken.pos[0]), broken.message);
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.value = cleanText(scalar.value);
    },
  });
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadContent(file, lineOf(issue?.path ?? []), `${issue?.path.join('.')}: ${issue?.message}`);
}

/** The line on which something stands in a YAML file, or in the front matter of another, if it is there. */
export const lineInFile = (file: string, keys: (string | number)[]): number | undefined =>
  documentOf(readFileSync(file, 'utf8'), 0).lineOf(keys);

function documentOf(source: string, linesBefore: number) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const lineOf = (keys: PropertyKey[]) => {
    const node = document.getIn(keys, true);
    const range = node !== null && typeof node === 'object' && 'range' in node ? node.range : undefined;
    return Array.isArray(range) && typeof range[0] === 'number' ? lineAt(range[0]) : undefined;
  };
  return { document, lineAt, lineOf };
}

/** The same, but each folder is read only once: the large files take a tenth of a second. */
export function once<T>(read: (folder: string) => T): (folder: string) => T {
  const known = new Map<string, T>();
  return (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const value = read(folder);
    known.set(folder, value);
    return value;
  };
}
