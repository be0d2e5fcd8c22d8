import type { Locale } from '../../../../api/ground/locale.ts';
import type { NewIncident } from '../../../../api/models/incidents/incidents.ts';
import { announce } from '../../../../api/models/incidents/incidents.ts';
import { addPerson } from '../../../../api/models/people/people.ts';
import { fileTicket } from '../../../../api/models/tickets/tickets.ts';
import { freshDatabase } from '../../database.ts';
import { filed } from '../../filed.ts';

/** A desk whose agent announces incidents, and whose customers may wait for them. */

export const both = (words: string) => ({ ar: `${words} بالعربية`, en: words });

export async function announcing() {
  const { db } = await freshDatabase();
  const person = { name: 'Yara', email: 'yara@example.com', role: 'agent' } as const;
  const id = await addPerson(db, { ...person, password: 'a long password', locale: 'ar' });
  const agent = { kind: 'staff', id, ...person } as const;

  const trouble = (more: Partial<NewIncident> = {}) =>
    announce(
      db,
      {
        title: both('Payments fail'),
        text: both('We look into it'),
        status: 'investigating',
        impact: 'major',
        providers: ['stc pay'],
        problemTypes: ['wallets-and-top-up'],
        countries: ['SA'],
        startedAt: new Date(Date.now() - 60_000),
        ...more,
      },
      agent,
    );

  async function ticket(locale: Locale, email: string) {
    const fails = filed({ subject: 'It fails', body: 'My wallet does not pay.', email, locale });
    return (await fileTicket(db, fails)).ticket;
  }
  return { db, agent, trouble, ticket };
}
