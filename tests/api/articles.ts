import type { Locale } from '../../api/ground/locale.ts';
import { publish } from '../../api/models/articles/publications.ts';
import type { Details } from '../../api/models/articles/studio.ts';
import { createArticle } from '../../api/models/articles/studio.ts';
import type { Draft } from '../../api/models/articles/translations.ts';
import { saveDraft } from '../../api/models/articles/translations.ts';
import { addPerson } from '../../api/models/people/people.ts';
import type { StaffRole } from '../../api/ground/roles.ts';
import type { Staff } from '../../api/who/viewer.ts';
import { freshDatabase } from './database.ts';

export const details: Details = {
  problemType: 'authentication-3ds-otp',
  intents: ['otp-not-received'],
  audience: 'consumer',
  codes: ['paytabs:310'],
  related: [],
  checkedOn: '2026-11-23',
};

export const words = (title: string): Draft => ({
  title,
  summary: `About ${title}`,
  quickFix: 'Ask for a new code once.',
  searchTerms: ['no code'],
  body: `## First\n\n${title}, step by step.`,
});

/** Names problem types as well as nobody needs in a test of something else. */
export const unnamed = {
  problemType: (id: string | null) => (id === null ? null : { id, name: { ar: id, en: id } }),
};

/** A fresh database with an editor, and short ways to what editors do. */
export async function studio() {
  const { db, url } = await freshDatabase();
  const person = async (name: string, role: StaffRole): Promise<Staff> => {
    const one = { name, email: `${name.toLowerCase()}@example.com`, role };
    const id = await addPerson(db, { ...one, password: 'a long password', locale: 'ar' });
    return { kind: 'staff', id, ...one };
  };
  const by = await person('Majid', 'editor');

  return {
    db,
    url,
    by,
    person,
    create: (slug: string, more: Partial<Details> = {}) =>
      createArticle(db, slug, { ...details, ...more }, by),
    save: (slug: string, locale: Locale, version: number, draft: Draft) =>
      saveDraft(db, { slug, locale, version }, draft, by),
    /** Writes an article in these languages and shows it to readers. */
    async published(slug: string, languages: Locale[], more: Partial<Details> = {}): Promise<void> {
      await createArticle(db, slug, { ...details, ...more }, by);
      for (const locale of languages) {
        await saveDraft(db, { slug, locale, version: 0 }, words(`${slug} in ${locale}`), by);
        await publish(db, slug, locale, by);
      }
    },
  };
}
