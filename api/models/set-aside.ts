import { Unreadable } from '../../content/markdown/limits.ts';
import { parse } from '../../content/markdown/grammar.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../db/client.ts';
import { revisions, translations } from '../db/schema.ts';
import { Invalid } from '../errors.ts';
import type { Text } from '../texts.ts';

/** Why a published text cannot be read, by the text: that depends on nothing else. New ones are refused, so these are few. */
const aside = new Map<string, Text>();

const unknown: Text = { ar: 'تعذّرت قراءة النص.', en: 'The text cannot be read.' };

/** Reads a published text; one that cannot be read is set aside, out of all that readers see, and nothing is returned. */
export function readOrSetAside<T>(body: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    aside.set(body, error instanceof Unreadable ? error.why : unknown);
    return undefined;
  }
}

/** Why a text was set aside, if it was. */
export const whyAside = (body: string): Text | null => (aside.size > 0 && aside.get(body)) || null;

/** The published texts that were set aside, by name. */
export async function setAside(db: Queries) {
  if (aside.size === 0) return [];
  const rows = await db
    .select({ slug: revisions.slug, locale: revisions.locale, body: revisions.body })
    .from(translations)
    .innerJoin(revisions, eq(translations.publishedRevision, revisions.id));
  return rows.flatMap(({ slug, locale, body }) => {
    const why = aside.get(body);
    return why ? [{ slug, locale, why }] : [];
  });
}

/** @throws Invalid saying, for the field, on which line and why a Markdown text cannot be shown. */
export function mustBeReadable(markdown: string, field = 'body'): void {
  try {
    parse(markdown);
  } catch (error) {
    if (error instanceof Unreadable) throw new Invalid({ [field]: error.why });
    throw error;
  }
}
