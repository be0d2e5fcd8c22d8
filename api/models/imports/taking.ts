import { and, asc, desc, eq } from 'drizzle-orm';
import { says } from '../../../content/checks/problem.ts';
import type { Database, Queries } from '../../db/client.ts';
import type { Import, Note, Part } from '../../db/schema/imports.ts';
import { importedFrom, importParts, imports } from '../../db/schema/imports.ts';
import { pictures } from '../../db/schema/pictures.ts';
import { Refused, refusals } from '../../ground/refusals.ts';
import type { Drawn } from '../../uploads/drawn.ts';
import { inWidths } from '../../uploads/drawn.ts';
import type { ReadPicture } from '../../uploads/read.ts';
import { importIn } from '../articles/editions.ts';
import { changeIn, keepPicture } from '../pictures/pictures.ts';
import type { Around } from './articles.ts';
import { around, readArticle } from './articles.ts';

const atOnce = 10;

/**
 * Takes some of what was chosen of the oldest import that waits for it; each part is taken and told in one transaction, so that whoever goes on
 * after a process was killed takes none twice.
 * @returns whether there is more
 */
export async function takeSome(db: Database, read: ReadPicture): Promise<boolean> {
  const [of] = await db
    .select()
    .from(imports)
    .where(eq(imports.state, 'taking'))
    .orderBy(asc(imports.id))
    .limit(1);
  if (!of) return false;
  const chosen = and(eq(importParts.import, of.id), eq(importParts.state, 'chosen'));
  // Texts name pictures.
  const parts = await db
    .select()
    .from(importParts)
    .where(chosen)
    .orderBy(desc(importParts.kind), importParts.id)
    .limit(atOnce);
  const others = parts.length === 0 ? undefined : await around(db, of);
  for (const part of parts) if (others) await takePart(db, read, of, part, others);
  if (parts.length === 0) await finish(db, of);
  return true;
}

async function takePart(
  db: Database,
  read: ReadPicture,
  of: Import,
  part: Part,
  others: Around,
): Promise<void> {
  try {
    if (part.kind === 'picture') await takePicture(db, read, of, part);
    else await takeArticle(db, of, part, others);
  } catch (error) {
    const message = error instanceof Refused ? refusals[error.reason] : unknown;
    const note: Note = { file: part.name, line: null, message, left: true };
    await tell(db, part, { state: 'left', taken: [], notes: [...part.notes, note] });
  }
}

const unknown = says('it could not be taken', 'تعذّر إدخاله');

const tell = (tx: Queries, part: Part, said: Partial<Part>) =>
  tx.update(importParts).set(said).where(eq(importParts.id, part.id));

const takeArticle = (db: Database, of: Import, part: Part, others: Around): Promise<void> =>
  db.transaction(async (tx) => {
    const { article } = readArticle(part, of, others);
    if (!article) throw new Error(`there is no article in ${part.name}`);
    const how = {
      by: { id: of.by },
      settled: new Map(part.settled),
      fromElsewhere: of.format !== 'markdown',
    };
    const { taken, conflicts } = await importIn(tx, [article], how);
    if (part.source && 'from' in part.source)
      await tx
        .insert(importedFrom)
        .values({ source: part.source.from, slug: article.slug })
        .onConflictDoNothing();
    await tell(tx, part, { state: conflicts.length > 0 ? 'read' : 'taken', taken, conflicts });
  });

async function takePicture(db: Database, read: ReadPicture, of: Import, part: Part): Promise<void> {
  const file = part.settled[0]?.[1] === 'ours' ? undefined : await drawn(read, part);
  await db.transaction(async (tx) => {
    const [here] = await tx.select().from(pictures).where(eq(pictures.name, part.name));
    const said = { alt: part.alt ?? { ar: '', en: '' }, marks: part.marks };
    const by = { id: of.by };
    if (file && here) await changeIn(tx, here, { drawn: file, said }, by);
    else if (file) await keepPicture(tx, { name: part.name, drawn: file, said }, by);
    const taken = file ? [`images/${part.name}`] : [];
    await tell(tx, part, { state: 'taken', taken, conflicts: [], bytes: null });
  });
}

async function drawn(read: ReadPicture, { name, bytes }: Part): Promise<Drawn> {
  const sent = bytes ?? Buffer.of();
  return inWidths(sent, await read(sent, name));
}

/** What nobody has settled waits on; otherwise all is over, and what came is needed no more. */
async function finish(db: Database, { id }: Import): Promise<void> {
  const isOf = eq(importParts.import, id);
  const open = await db.$count(importParts, and(isOf, eq(importParts.state, 'read')));
  const over = { state: 'done' as const, doneAt: new Date() };
  await db
    .update(imports)
    .set(open > 0 ? { state: 'read' } : over)
    .where(eq(imports.id, id));
  if (open === 0) await db.update(importParts).set({ bytes: null, source: null }).where(isOf);
}
