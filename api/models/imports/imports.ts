import { and, count, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Queries } from '../../db/client.ts';
import type { Format, Import, NewPart, Part, Settling } from '../../db/schema/imports.ts';
import { importParts, imports } from '../../db/schema/imports.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { users } from '../../db/schema/people.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { can } from '../../who/policy.ts';
import type { Staff } from '../../who/viewer.ts';

type Begun = {
  name: string;
  format: Format;
  problemType: string;
  parts: NewPart[];
  draftKey?: DraftKey;
  /** Tells what was sent from anything else. */
  digest: string;
};

/** Keeps what was sent, once, to be read part by part. @returns its number */
export async function beginImport(db: Database, begun: Begun, by: { id: string }): Promise<number> {
  const { parts, draftKey, digest, ...of } = begun;
  let isNew = false;
  const id = await db.transaction((tx) =>
    once(tx, draftKey, ['import', by.id, digest], async () => {
      isNew = true;
      const [row] = await tx
        .insert(imports)
        .values({ ...of, state: 'unpacking', by: by.id })
        .returning({ id: imports.id });
      return row?.id ?? 0;
    }),
  );
  if (!isNew) return Number(id);
  // One by one: a picture may be as large as a statement should be.
  for (const part of parts) await db.insert(importParts).values({ ...part, import: Number(id) });
  await db
    .update(imports)
    .set({ state: 'reading' })
    .where(eq(imports.id, Number(id)));
  return Number(id);
}

/** Whether any import waits to be read or taken. */
export const isAnyWaiting = async (db: Queries): Promise<boolean> =>
  (await db.$count(imports, sql`${imports.state} in ('reading', 'taking')`)) > 0;

/** @throws NotFound */
export async function findImport(db: Queries, id: number): Promise<Import & { byName: string | null }> {
  const [row] = await db
    .select({ of: imports, byName: users.name })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.by))
    .where(eq(imports.id, id));
  if (!row) throw new NotFound();
  return { ...row.of, byName: row.byName };
}

/** The latest, the newest first. */
export const latestImports = (db: Queries, most: number) =>
  db
    .select({ of: imports, byName: users.name })
    .from(imports)
    .leftJoin(users, eq(users.id, imports.by))
    .orderBy(desc(imports.id))
    .limit(most);

/** What somebody wants to see of an import. */
export const kinds = ['conflicts', 'taken', 'left', 'same'] as const;
export type Kind = (typeof kinds)[number];

const has = (column: typeof importParts.conflicts | typeof importParts.taken) =>
  sql`json_array_length(${column}) > 0`;
const told = sql`exists (select 1 from json_each(${importParts.notes}) where value ->> 'left')`;
const of: Record<Kind, ReturnType<typeof sql>> = {
  conflicts: has(importParts.conflicts),
  taken: has(importParts.taken),
  left: sql`(${importParts.state} = 'left' and ${told})`,
  same: sql`(${importParts.state} = 'left' and not ${told})`,
};

/** How many parts an import has: in all, still to be worked on, and of each kind. */
export async function countParts(db: Queries, id: number): Promise<Record<'all' | 'working' | Kind, number>> {
  const sum = (condition: ReturnType<typeof sql>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);
  const [row] = await db
    .select({
      all: count(),
      working: sum(sql`${importParts.state} in ('waiting', 'chosen')`),
      conflicts: sum(of.conflicts),
      taken: sum(of.taken),
      left: sum(of.left),
      same: sum(of.same),
    })
    .from(importParts)
    .where(eq(importParts.import, id));
  return row ?? { all: 0, working: 0, conflicts: 0, taken: 0, left: 0, same: 0 };
}

/** Parts of an import, without their bytes, in the order in which they came. */
export const listParts = (
  db: Queries,
  id: number,
  { kind, after = 0 }: { kind: Kind; after?: number },
  most: number,
) => {
  const { id: part, kind: what, name, state, taken, conflicts, settled, notes } = importParts;
  return db
    .select({ id: part, kind: what, name, state, taken, conflicts, settled, notes })
    .from(importParts)
    .where(and(eq(importParts.import, id), of[kind], gt(part, after)))
    .orderBy(part)
    .limit(most);
};

/** @throws NotFound */
export async function findPart(db: Queries, id: number, part: number): Promise<Part> {
  const [row] = await db
    .select()
    .from(importParts)
    .where(and(eq(importParts.id, part), eq(importParts.import, id)));
  if (!row) throw new NotFound();
  return row;
}

/** Says how a conflict of a file is settled; it is done when the import is taken. @throws NotFound, Conflict where it is being taken */
export const settleConflict = (
  db: Database,
  { id, part, file }: { id: number; part: number; file: string },
  settling: Settling,
): Promise<void> =>
  db.transaction(async (tx) => {
    const { state } = await findImport(tx, id);
    if (state !== 'read') throw new Conflict();
    const { conflicts, settled, kind } = await findPart(tx, id, part);
    if (!conflicts.includes(file)) throw new NotFound();
    if (settling === 'merge' && (kind === 'picture' || file.endsWith('/article.yaml')))
      throw new Invalid({ settling: fieldTexts.choice });
    const others = settled.filter(([one]) => one !== file);
    await tx
      .update(importParts)
      .set({ settled: [...others, [file, settling]] })
      .where(eq(importParts.id, part));
  });

/** Begins to take what can be taken, and the conflicts that are settled. @throws NotFound, Conflict where it is not read yet, Forbidden where it would publish and one may not */
export const takeImport = (db: Database, id: number, by: Staff): Promise<void> =>
  db.transaction(async (tx) => {
    const { state, format } = await findImport(tx, id);
    if (format === 'markdown' && !can(by, 'publish-articles')) throw new Forbidden(true);
    if (state !== 'read') throw new Conflict();
    const isSettled = sql`(${importParts.taken} <> '[]' or json_array_length(${importParts.settled}) > 0)`;
    await tx
      .update(importParts)
      .set({ state: 'chosen' })
      .where(and(eq(importParts.import, id), eq(importParts.state, 'read'), isSettled));
    await tx.update(imports).set({ state: 'taking' }).where(eq(imports.id, id));
  });

/** Forgets an import; what was taken of it stays. @throws NotFound, Conflict while it is being worked on */
export const forgetImport = (db: Database, id: number): Promise<void> =>
  db.transaction(async (tx) => {
    const { state } = await findImport(tx, id);
    if (state === 'taking') throw new Conflict();
    await tx.delete(imports).where(eq(imports.id, id));
  });
