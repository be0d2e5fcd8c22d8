import { eq } from 'drizzle-orm';
import { stringify } from 'yaml';
import type { Database } from '../../../../api/db/client.ts';
import type { Format, NewPart } from '../../../../api/db/schema/imports.ts';
import { importParts } from '../../../../api/db/schema/imports.ts';
import type { Words } from '../../../../api/models/articles/verdicts.ts';
import { beginImport, takeImport } from '../../../../api/models/imports/imports.ts';
import { readSome } from '../../../../api/models/imports/reading.ts';
import { takeSome } from '../../../../api/models/imports/taking.ts';
import { partsOf } from '../../../../api/models/imports/unpacked.ts';
import { createPictures } from '../../../../api/uploads/read.ts';
import { details, studio, words } from '../../articles.ts';
import { roomy } from '../../uploads/roomy.ts';

/** Files on their way into the studio. */

export const readPicture = createPictures(roomy, undefined);

export const sent = (files: Record<string, string | Buffer>) =>
  Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));

/** An article of ours as its files. */
export const ours = (slug: string, texts: Record<string, Words> = { en: words(slug) }) =>
  Object.fromEntries([
    [`content/articles/${slug}/article.yaml`, stringify({ ...details, facts: [] })],
    ...Object.entries(texts).map(([name, { body, ...matter }]) => [
      `content/articles/${slug}/${name}.md`,
      `---\n${stringify(matter)}---\n\n${body}\n`,
    ]),
  ]);

/** A studio into which files come. */
export async function importing() {
  const all = await studio();
  const { db } = all;
  const editor = all.by;
  const begin = (unpacked: { format: Format; parts: NewPart[] }) =>
    beginImport(
      db,
      { name: 'files.zip', problemType: 'authentication-3ds-otp', digest: '', ...unpacked },
      editor,
    );
  const parts = (id: number) =>
    db.select().from(importParts).where(eq(importParts.import, id)).orderBy(importParts.id);

  /** Reads files, and says what would become of each. */
  async function read(files: Record<string, string | Buffer>) {
    const id = await begin(partsOf(sent(files)));
    await untilRead(db);
    return id;
  }

  async function take(id: number) {
    await takeImport(db, id, editor);
    while (await takeSome(db, readPicture));
    return parts(id);
  }
  return { ...all, editor, begin, parts, read, take };
}

export async function untilRead(db: Database): Promise<void> {
  while (await readSome(db));
}
