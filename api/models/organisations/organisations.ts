import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { fold } from '../../../search/text/fold.ts';
import type { Database, Queries } from '../../db/client.ts';
import {
  formerMembers,
  organisationDomains,
  organisationMembers,
  organisations,
} from '../../db/schema/organisations.ts';
import { Invalid, NotFound } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { redact } from '../../privacy/redact.ts';
import { joinWhoIsProved } from './joining.ts';
import { isPublicMailHost } from './public-mail-hosts.ts';

/** An organisation as somebody writes it; `domains` are in ASCII, without the sign before them. */
export type NewOrganisation = { name: string; domains: string[] };

const columns = { id: organisations.id, name: organisations.name };

/** So many are listed. */
const most = 1000;

/** The organisations by name, each with its domains and how many people it has; those that have these words in their name, a domain or an address of theirs. */
export async function allOrganisations(db: Queries, asked = '') {
  const words = fold(asked).trim();
  const members = sql<number>`(select count(*) from organisation_members where organisation = organisations.id)`;
  const rows = await db
    .select({ ...columns, members })
    .from(organisations)
    .orderBy(asc(organisations.name), asc(organisations.id))
    // What names are folded to is known to no database: all are looked through.
    .limit(words === '' ? most : -1);
  const addressed = words === '' ? new Set() : await withAddress(db, words);
  const found = rows.filter(({ id, name }) => fold(name).includes(words) || addressed.has(id)).slice(0, most);
  const domains = await domainsOf(
    db,
    found.map(({ id }) => id),
  );
  return found.map((row) => ({ ...row, domains: domains.get(row.id) ?? [] }));
}

/** The ids of those that have these words in a domain, or in an address of their people. */
async function withAddress(db: Queries, words: string): Promise<Set<number>> {
  const rows = await db.all<{ organisation: number }>(sql`
    select organisation from organisation_domains where instr(domain, ${words}) union
    select organisation from organisation_members where instr(email, ${words})`);
  return new Set(rows.map(({ organisation }) => organisation));
}

/** One of them with its people, by address. @throws NotFound */
export async function organisationWithPeople(db: Queries, id: number) {
  const [[row], domains, members] = await Promise.all([
    db.select(columns).from(organisations).where(eq(organisations.id, id)),
    domainsOf(db, [id]),
    db
      .select({
        id: organisationMembers.id,
        email: organisationMembers.email,
        name: organisationMembers.name,
        seesAll: organisationMembers.seesAll,
        domain: organisationMembers.domain,
      })
      .from(organisationMembers)
      .where(eq(organisationMembers.organisation, id))
      .orderBy(asc(organisationMembers.email)),
  ]);
  if (!row) throw new NotFound();
  return { ...row, domains: domains.get(id) ?? [], members };
}

async function domainsOf(db: Queries, ids: number[]): Promise<Map<number, string[]>> {
  const { organisation, domain } = organisationDomains;
  const rows = await db
    .select({ organisation, domain })
    .from(organisationDomains)
    .where(inArray(organisation, ids))
    .orderBy(asc(domain));
  const of = Map.groupBy(rows, (row) => row.organisation);
  return new Map([...of].map(([id, those]) => [id, those.map((row) => row.domain)]));
}

/** @returns its id. @throws Invalid for a domain at which anybody may have an address, or that is another's */
export const addOrganisation = (db: Database, { name, domains }: NewOrganisation): Promise<number> =>
  db.transaction(async (tx) => {
    const [added] = await tx
      .insert(organisations)
      .values({ name: redact(name).text })
      .returning({ id: organisations.id });
    if (!added) throw new Error('the organisation was not added');
    await setDomains(tx, added.id, domains);
    return added.id;
  });

/** With a domain that it has no more, those leave who joined by it. @throws NotFound, Invalid */
export const changeOrganisation = (
  db: Database,
  id: number,
  { name, domains }: NewOrganisation,
): Promise<void> =>
  db.transaction(async (tx) => {
    const changed = await tx
      .update(organisations)
      .set({ name: redact(name).text })
      .where(eq(organisations.id, id))
      .returning({ id: organisations.id });
    if (changed.length === 0) throw new NotFound();
    await setDomains(tx, id, domains);
  });

/** Its people are of none from then on. @throws NotFound */
export const removeOrganisation = (db: Database, id: number): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.delete(organisationMembers).where(eq(organisationMembers.organisation, id));
    await tx.delete(organisationDomains).where(eq(organisationDomains.organisation, id));
    await tx.delete(formerMembers).where(eq(formerMembers.organisation, id));
    const removed = await tx
      .delete(organisations)
      .where(eq(organisations.id, id))
      .returning({ id: organisations.id });
    if (removed.length === 0) throw new NotFound();
  });

async function setDomains(tx: Queries, organisation: number, domains: string[]): Promise<void> {
  if (domains.some(isPublicMailHost)) throw new Invalid({ domains: fieldTexts.publicMailHost });
  const before = (await domainsOf(tx, [organisation])).get(organisation) ?? [];
  const gone = before.filter((one) => !domains.includes(one));
  await tx
    .delete(organisationMembers)
    .where(
      and(eq(organisationMembers.organisation, organisation), inArray(organisationMembers.domain, gone)),
    );
  await tx.delete(organisationDomains).where(inArray(organisationDomains.domain, gone));
  for (const domain of new Set(domains.filter((one) => !before.includes(one)))) {
    const added = await tx
      .insert(organisationDomains)
      .values({ domain, organisation })
      .onConflictDoNothing()
      .returning({ domain: organisationDomains.domain });
    if (added.length === 0) throw new Invalid({ domains: fieldTexts.taken });
    await joinWhoIsProved(tx, domain);
  }
}
