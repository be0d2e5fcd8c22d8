import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { cleanText } from '../api/ground/clean-text.ts';

/** Words in both languages. */
export const text = z.object({ en: z.string().min(1), ar: z.string().min(1) });
export type Text = z.infer<typeof text>;

/** A file of content/ that cannot be used, or an entry of it: which one, where, and why. */
export class BadContent extends Error {
  readonly file: string;
  readonly line: number | undefined;
  readonly why: Text;

  constructor(file: string, line: number | undefined, why: string | Text) {
    const said = typeof why === 'string' ? { en: why, ar: `تتعذّر قراءته: ${why}` } : why;
    super(`${placeOf({ file, line })}: ${said.en}`);
    this.file = file;
    this.line = line;
    this.why = said;
  }
}

/** A place in a file as people and editors read it: `codes.yaml:12`. */
export const placeOf = ({ file, line }: { file: string; line?: number | undefined }): string =>
  line === undefined ? file : `${file}:${line}`;

/** Beside what could be read, what could not: it is set aside by the desk that runs, and refused by the tools. */
export type WithBad = { bad: BadContent[] };

/** What was read, if all of it could be. @throws BadContent, the first that there is */
export function sound<T extends WithBad>(read: T): T {
  const [first] = read.bad;
  if (first) throw first;
  return read;
}

/** What `read` gives; where it cannot be used that is added to `bad`, and nothing is given. */
export function orAside<T>(bad: BadContent[], file: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    bad.push(error instanceof BadContent ? error : new BadContent(file, undefined, reasonOf(error)));
    return undefined;
  }
}

/** Of what the system refuses only the name: the rest of its message holds the machine's paths. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);

/** What a file says. @throws BadContent naming the first line that is no UTF-8; Error of the system when there is no such file */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1'))) + 1;
  throw new BadContent(file, line, { en: 'not saved as UTF-8', ar: 'لم يُحفظ بترميز UTF-8' });
}

/** Reads a YAML file as what its schema says. @throws BadContent naming the file and line. */
export const readYaml = <T>(file: string, schema: z.ZodType<T>): T => openYaml(file).as(schema);

/** The same for YAML inside a file, beginning after `linesBefore` lines. */
export const parseYaml = <T>(file: string, source: string, schema: z.ZodType<T>, linesBefore: number): T =>
  openYaml(file, source, linesBefore).as(schema);

/** A YAML file, to be read as a whole or entry by entry. @throws BadContent naming the file and line. */
export function openYaml(file: string, source = readText(file), linesBefore = 0) {
  const { document, lineAt, lineOf } = documentOf(source, linesBefore);
  const [broken] = document.errors;
  if (broken) throw new BadContent(file, lineAt(broken.pos[0]), broken.message);
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') scalar.value = cleanText(scalar.value);
    },
  });
  const data: unknown = document.toJS();

  function read<T>(schema: z.ZodType<T>, value: unknown, place: (string | number)[]): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const keys = [...place, ...(issue?.path ?? [])];
    // What is missing has no line of its own, but the entry it is missing in does.
    const line = lineOf(keys) ?? (place.length > 0 ? lineOf(place) : undefined);
    throw new BadContent(file, line, `${keys.join('.')}: ${issue?.message}`);
  }
  return {
    as: <T>(schema: z.ZodType<T>): T => read(schema, data, []),

    /** Each entry of a list or a record by its key; those that cannot be used are added to `bad`. `within` is where the list stands. */
    entries<T>(schema: z.ZodType<T>, bad: BadContent[], within?: string): [string, T][] {
      const place = within === undefined ? [] : [within];
      const all = within === undefined ? data : read(z.record(z.string(), z.unknown()), data, [])[within];
      const list = read(entries, all, place);
      return Object.entries(list).flatMap(([key, value]) => {
        const at = [...place, Array.isArray(list) ? Number(key) : key];
        const one = orAside(bad, file, () => read(schema, value, at));
        return one === undefined ? [] : [[key, one] as [string, T]];
      });
    },
  };
}

const entries = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** A YAML file that is a list, entry by entry as far as it can be read. */
export function readList<T>(file: string, schema: z.ZodType<T>): { list: T[] } & WithBad {
  const bad: BadContent[] = [];
  const read = orAside(bad, file, () => openYaml(file).entries(schema, bad)) ?? [];
  return { list: read.map(([, one]) => one), bad };
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
