import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../../db/client.ts';
import { ownNumbers } from '../../db/schema/own-numbers.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { find } from '../../privacy/find.ts';
import type { Kept } from '../../privacy/kept.ts';
import { keeping, numberOf } from '../../privacy/kept.ts';
import type { Clean } from '../../privacy/redact.ts';
import { redact } from '../../privacy/redact.ts';
import type { Staff } from '../../who/viewer.ts';

/** What is listed as the company's own, the first listed first. */
export const allOwnNumbers = (db: Queries) => db.select().from(ownNumbers).orderBy(asc(ownNumbers.id));

/** What a text of the staff keeps: what is listed, and what its writer says is no secret in it. */
export async function keptBy(db: Queries, marked: string[] = []): Promise<Kept> {
  const rows = await db.select({ value: ownNumbers.value }).from(ownNumbers);
  return keeping(
    rows.map(({ value }) => value),
    marked,
  );
}

/** Words that stand for long, or go out again and again, hold nothing that would be taken out. @throws Invalid for their field */
export function cleanOrRefused(field: string, words: string, kept?: Kept): Clean {
  const { text, found } = redact(words, kept);
  if (found.length > 0) throw new Invalid({ [field]: kept ? fieldTexts.secrets : fieldTexts.secretInName });
  return text;
}

/** Lists a number as the company's own. @throws Invalid for what is no IBAN and no number of 8 to 34 digits, or listed already, and a label with a secret */
export async function addOwnNumber(
  db: Queries,
  { value, label }: { value: string; label: string },
  by: Staff,
): Promise<number> {
  const number = numberOf(value);
  const kind = isIban(number) ? 'iban' : 'number';
  if (kind === 'number' && !/^\d{8,34}$/.test(number)) throw new Invalid({ value: fieldTexts.ownNumber });
  const [added] = await db
    .insert(ownNumbers)
    .values({ kind, value: number, label: cleanOrRefused('label', label), addedBy: by.id })
    .onConflictDoNothing()
    .returning({ id: ownNumbers.id });
  if (!added) throw new Invalid({ value: fieldTexts.taken });
  return added.id;
}

const isIban = (number: string): boolean =>
  /^[A-Z]{2}/.test(number) &&
  find(number).some(({ kind, start, end }) => kind === 'iban' && start === 0 && end === number.length);

/** Takes it off the list; what was written stays as it was. @throws NotFound */
export async function removeOwnNumber(db: Queries, id: number): Promise<void> {
  const removed = await db.delete(ownNumbers).where(eq(ownNumbers.id, id)).returning({ id: ownNumbers.id });
  if (removed.length === 0) throw new NotFound();
}
