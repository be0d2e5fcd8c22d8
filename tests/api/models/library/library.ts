import { onTestFinished } from 'vitest';
import { putEdits } from '../../../../content/edits.ts';
import { kinds } from '../../../../content/entries.ts';
import { contentFolder } from '../../../../api/ground/root.ts';
import { readAsEdited } from '../../../../api/models/library/published.ts';
import { freshDesk } from '../../desk.ts';

/** A fresh database with an editor, and files that are as they were when the test is over. */
export async function library() {
  const { db, person } = await freshDesk();
  const editor = await person('mariam', 'editor');
  onTestFinished(() => putEdits(contentFolder, new Map()));
  /** This process has heard of what was published. */
  const heard = () => readAsEdited(db);
  return { db, editor, person, heard };
}

export const otp = { kind: 'synonyms', id: 'otp' } as const;
export const declined = { kind: 'codes', id: 'iso8583:51' } as const;

/** An entry as its file has it. */
export function written({ kind, id }: { kind: keyof typeof kinds; id: string }) {
  const found = kinds[kind].written(contentFolder).list.find((one) => one.id === id);
  if (!found) throw new Error(`no ${kind} ${id}`);
  return found;
}
