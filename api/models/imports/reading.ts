import { and, asc, eq, sql } from 'drizzle-orm';
import { says } from '../../../content/checks/problem.ts';
import type { Database } from '../../db/client.ts';
import type { Import, Note, Part } from '../../db/schema/imports.ts';
import { importedFrom, importParts, imports } from '../../db/schema/imports.ts';
import { pictures } from '../../db/schema/pictures.ts';
import type { Text } from '../../ground/texts.ts';
import { digestOf } from '../../uploads/drawn.ts';
import { importIn } from '../articles/editions.ts';
import { isHere, movedTo } from '../articles/slugs.ts';
import type { Imported } from '../articles/verdicts.ts';
import type { Around } from './articles.ts';
import { around, readArticle } from './articles.ts';
import { misleading } from './misleading.ts';

/** So many parts are read before others have their turn. */
const atOnce = 10;

/**
 * Reads some parts of the oldest import that waits for it, and asks the database what would become of each. A process that is killed leaves
 * what it did not finish waiting.
 * @returns whether there is more
 */
export async function readSome(db: Database): Promise<boolean> {
  const [of] = await db
    .select()
    .from(imports)
    .where(eq(imports.state, 'reading'))
    .orderBy(asc(imports.id))
    .limit(1);
  if (!of) return false;
  const waiting = and(eq(importParts.import, of.id), eq(importParts.state, 'waiting'));
  // Articles say what their pictures show.
  const parts = await db
    .select()
    .from(importParts)
    .where(waiting)
    .orderBy(importParts.kind, importParts.id)
    .limit(atOnce);
  const others = parts.length === 0 ? undefined : await around(db, of);
  for (const part of parts) if (others) await readPart(db, of, part, others);
  if (parts.length === 0) await db.update(imports).set({ state: 'read' }).where(eq(imports.id, of.id));
  return true;
}

async function readPart(db: Database, of: Import, part: Part, others: Around): Promise<void> {
  const read = await (part.kind === 'picture' ? readPicture(db, part) : readText(db, of, part, others)).catch(
    (error: unknown): Read => ({
      notes: [{ file: part.name, line: null, message: whyNot(error), left: true }],
    }),
  );
  const { taken = [], conflicts = [], notes, name = part.name } = read;
  await db
    .update(importParts)
    .set({
      ...{ name, taken, conflicts, notes: [...part.notes, ...notes] },
      state: taken.length + conflicts.length > 0 ? 'read' : 'left',
    })
    .where(eq(importParts.id, part.id));
}

type Read = { taken?: string[]; conflicts?: string[]; notes: Note[]; name?: string };

const unknown = says('it could not be read', 'تعذّرت قراءته');

/** Nothing that one part holds keeps the others from being read. */
const whyNot = (error: unknown): Text =>
  error instanceof Error && 'why' in error ? (error.why as Text) : unknown;

async function readText(db: Database, of: Import, part: Part, others: Around): Promise<Read> {
  const name = await nameHere(db, part);
  const { article, notes, pictures: seen } = readArticle({ ...part, name }, of, others);
  for (const [picture, alt] of seen) await describe(db, of, picture, alt);
  if (!article) return { notes };
  const wrong = await misleading(db, of, article, others);
  if (wrong.length > 0) return { notes: [...notes, ...wrong], name };
  const how = { by: { id: of.by }, fromElsewhere: of.format !== 'markdown' };
  const { taken, conflicts, refused } = await asIf(db, (tx) => importIn(tx, [article], how));
  return { name, taken, conflicts, notes: [...notes, ...refused.map(refusedFor)] };
}

const refusedFor = (slug: string): Note => ({
  ...{ file: `${slug}/article.yaml`, line: null, left: true },
  message: says(
    'readers would be led to an article for the staff alone',
    'لو أُدخل لقاد القراء رابطٌ إلى مقال للفريق وحده',
  ),
});

/** What came from elsewhere before is found again under the address that it has; another article keeps its own. */
async function nameHere(db: Database, { name, source, import: of }: Part): Promise<string> {
  if (source === null || 'files' in source) return name;
  const [before] = await db.select().from(importedFrom).where(eq(importedFrom.source, source.from));
  if (before) return before.slug;
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}-${number}`;
    if (!(await isTaken(db, one, of, name))) return one;
  }
}

async function isTaken(db: Database, slug: string, of: number, name: string): Promise<boolean> {
  if ((await isHere(db, slug)) || (await movedTo(db, slug)) !== undefined) return true;
  if (slug === name) return false;
  const isIt = and(eq(importParts.import, of), eq(importParts.kind, 'article'), eq(importParts.name, slug));
  return (await db.$count(importParts, isIt)) > 0;
}

/** What a page says of a picture that comes along. */
async function describe(db: Database, of: Import, picture: string, alt: Partial<Text>): Promise<void> {
  await db
    .update(importParts)
    .set({ alt: sql`json_patch(${importParts.alt}, ${JSON.stringify(alt)})` })
    .where(
      and(eq(importParts.import, of.id), eq(importParts.kind, 'picture'), eq(importParts.name, picture)),
    );
}

const pictureFile = (name: string): string => `images/${name}`;

async function readPicture(db: Database, { name, bytes, alt }: Part): Promise<Read> {
  const file = pictureFile(name);
  const [here] = await db.select().from(pictures).where(eq(pictures.name, name));
  const digest = digestOf(bytes ?? Buffer.of());
  const lacks = !alt?.ar || !alt.en ? [{ file, line: null, message: undescribed, left: false }] : [];
  if (!here) return { taken: [file], notes: lacks };
  if ([here.hash, here.cameAs].includes(digest)) return { notes: [] };
  return { conflicts: [file], notes: [] };
}

const undescribed = says('not described in both languages', 'بلا وصف باللغتين');

/** Nothing of it stays. */
class Undone extends Error {}

/** What a change would do, without doing it. */
async function asIf(
  db: Database,
  change: (tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<Imported>,
): Promise<Imported> {
  let done: Imported | undefined;
  await db
    .transaction(async (tx) => {
      done = await change(tx);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (!done) throw new Error('nothing was tried');
  return done;
}
