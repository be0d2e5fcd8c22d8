import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Mark } from '../../../content/images.ts';
import { pictureNames } from '../../../content/pictures.ts';
import { readScreens } from '../../../content/screens.ts';
import type { Database, Queries } from '../../db/client.ts';
import { pictureFiles, pictures } from '../../db/schema/pictures.ts';
import { users } from '../../db/schema/people.ts';
import { record } from '../../events/log.ts';
import type { DraftKey } from '../../events/once.ts';
import { once } from '../../events/once.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';
import type { Text } from '../../ground/texts.ts';
import { fieldTexts } from '../../ground/texts.ts';
import type { Drawn } from '../../uploads/drawn.ts';
import { can } from '../../who/policy.ts';
import type { Staff, Viewer } from '../../who/viewer.ts';
import { isShownTo, usesOf } from './uses.ts';

/** What is said of a picture. */
export type Said = { alt: Text; marks: Mark[] };
export type Picture = typeof pictures.$inferSelect;

/** A name out of the name of a file; one that says nothing in Latin letters is told apart by a number. */
export const nameFrom = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '') || 'picture';

const isNamed = (name: string) => eq(pictures.name, name);

/** Keeps a new picture, once. @returns its name: what was asked for, with a number where that is taken. */
export const addPicture = (
  db: Database,
  { name, drawn, said, draftKey }: { name: string; drawn: Drawn; said: Said; draftKey?: DraftKey },
  by: { id: string },
): Promise<string> =>
  db.transaction((tx) =>
    once(tx, draftKey, ['picture', by.id, name, said, drawn.cameAs], async () => {
      const free = await freeName(tx, name);
      await keepPicture(tx, { name: free, drawn, said }, by);
      return free;
    }),
  );

/** The same in a transaction under way, under a name that is known to be free. */
export async function keepPicture(
  tx: Queries,
  { name, drawn, said }: { name: string; drawn: Drawn; said: Said },
  by?: { id: string },
): Promise<void> {
  const { files, ...file } = drawn;
  await tx.insert(pictures).values({ name, ...said, ...file, updatedBy: by?.id });
  await keepFiles(tx, name, files);
  // A published text may have named it before it was there.
  await record(tx, { kind: 'picture.changed', actor: by?.id, data: { picture: name } });
}

const keepFiles = (tx: Queries, picture: string, files: Drawn['files']) =>
  tx.insert(pictureFiles).values(files.map((file) => ({ picture, ...file })));

async function freeName(tx: Queries, name: string): Promise<string> {
  const rows = await tx
    .select({ name: pictures.name })
    .from(pictures)
    .where(or(isNamed(name), like(pictures.name, `${name}-%`)));
  const taken = new Set([...rows.map((row) => row.name), ...drawnNames()]);
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(one)) return one;
  }
}

const drawnNames = () => pictureNames(readScreens(contentFolder).screens);

/** Says something else of a picture, or gives it another file: whatever text names it shows that from now on. @throws NotFound, Conflict when somebody changed it after that version, Forbidden where readers see it and one may not publish */
export const changePicture = (
  db: Database,
  { name, version }: { name: string; version: number },
  { drawn, said }: { drawn?: Drawn; said?: Said },
  by: Staff,
): Promise<void> =>
  db.transaction(async (tx) => {
    const before = await findPicture(tx, name);
    // What readers see changes with it at once.
    const isSeen = (await usesOf(tx, [name])).some(({ published }) => published);
    if (isSeen && !can(by, 'publish-articles')) throw new Forbidden(true);
    if (before.version !== version) throw new Conflict();
    await changeIn(tx, before, { drawn, said }, by);
  });

/** The same in a transaction under way. */
export async function changeIn(
  tx: Queries,
  { name, version }: Pick<Picture, 'name' | 'version'>,
  { drawn, said }: { drawn?: Drawn | undefined; said?: Said | undefined },
  by: { id: string },
): Promise<void> {
  const { files, ...file } = drawn ?? {};
  const saved = { version: version + 1, updatedBy: by.id, updatedAt: new Date() };
  await tx
    .update(pictures)
    .set({ ...said, ...file, ...saved })
    .where(isNamed(name));
  if (files) {
    await tx.delete(pictureFiles).where(eq(pictureFiles.picture, name));
    await keepFiles(tx, name, files);
  }
  await record(tx, { kind: 'picture.changed', actor: by.id, data: { picture: name } });
}

/** Removes a picture that no text shows. @throws NotFound, Invalid naming the texts that do */
export const removePicture = (db: Database, name: string, by: { id: string }): Promise<void> =>
  db.transaction(async (tx) => {
    await findPicture(tx, name);
    const uses = await usesOf(tx, [name]);
    if (uses.length > 0) {
      const slugs = [...new Set(uses.map(({ slug }) => `\u2068${slug}\u2069`))];
      const { ar, en } = fieldTexts.pictureInUse;
      throw new Invalid({ name: { ar: `${ar} ${slugs.join('، ')}.`, en: `${en} ${slugs.join(', ')}.` } });
    }
    await tx.delete(pictures).where(isNamed(name));
    await record(tx, { kind: 'picture.removed', actor: by.id, data: { picture: name } });
  });

/** @throws NotFound */
export async function findPicture(db: Queries, name: string): Promise<Picture> {
  const [row] = await db.select().from(pictures).where(isNamed(name));
  if (!row) throw new NotFound();
  return row;
}

type Asked = { name: string; hash: string; width: number };

/** A file of a picture, where some text shows it to the viewer; where the picture was replaced, only what its largest file is called now. @throws NotFound */
export async function findPictureFile(db: Queries, viewer: Viewer, { name, hash, width }: Asked) {
  const picture = await findPicture(db, name);
  if (!(await isShownTo(db, viewer, name))) throw new NotFound();
  const isIt = and(eq(pictureFiles.picture, name), eq(pictureFiles.width, width));
  const [file] = picture.hash === hash ? await db.select().from(pictureFiles).where(isIt) : [];
  return { file, hash: picture.hash, width: picture.width };
}

/** What the checks of a draft have to know of each that there is. */
export const describedPictures = (db: Queries) =>
  db.select({ name: pictures.name, alt: pictures.alt }).from(pictures);

const lacksWords = sql`(trim(${pictures.alt} ->> 'ar') = '' or trim(${pictures.alt} ->> 'en') = '')`;

/** Of how many nobody has said in both languages what they show. */
export const countUndescribed = (db: Queries): Promise<number> => db.$count(pictures, lacksWords);

type Filter = { name?: string; q?: string | undefined; undescribed?: boolean; after?: string | undefined };

/** Pictures by name, with who changed them last: the one that is named, those whose name or words have this in them, or that lack words in a language. */
export function listPictures(
  db: Queries,
  { name, q = '', undescribed = false, after }: Filter,
  most: number,
) {
  const words = `%${q.replaceAll(/[%_\\]/g, '\\$&')}%`;
  const has = sql`(${pictures.name} like ${words} escape '\\' or ${pictures.alt} like ${words} escape '\\')`;
  return db
    .select({ picture: pictures, by: users.name })
    .from(pictures)
    .leftJoin(users, eq(users.id, pictures.updatedBy))
    .where(
      and(
        name === undefined ? undefined : isNamed(name),
        q === '' ? undefined : has,
        undescribed ? lacksWords : undefined,
        after === undefined ? undefined : sql`${pictures.name} > ${after}`,
      ),
    )
    .orderBy(asc(pictures.name))
    .limit(most);
}

/** The largest file of each of these, as it is kept: to be written out. */
export const filesOf = (db: Queries, names: string[]) =>
  db
    .select({ picture: pictures, mediaType: pictureFiles.mediaType, bytes: pictureFiles.bytes })
    .from(pictures)
    .innerJoin(
      pictureFiles,
      and(eq(pictureFiles.picture, pictures.name), eq(pictureFiles.width, pictures.width)),
    )
    .where(inArray(pictures.name, names))
    .orderBy(asc(pictures.name));
