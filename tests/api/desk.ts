import { addPerson } from '../../api/models/people/people.ts';
import type { NewTicket } from '../../api/models/tickets/tickets.ts';
import { fileTicket } from '../../api/models/tickets/tickets.ts';
import type { StaffRole } from '../../api/ground/roles.ts';
import type { Staff } from '../../api/who/viewer.ts';
import { freshDatabase } from './database.ts';
import { filed } from './filed.ts';

/** A fresh database, and short ways to people who work there and to tickets. */
export async function freshDesk() {
  const { db, url } = await freshDatabase();
  return {
    db,
    url,
    async person(name: string, role: StaffRole = 'agent'): Promise<Staff> {
      const person = { name, email: `${name}@example.com`, role };
      const id = await addPerson(db, { ...person, password: 'a long password', locale: 'en' });
      return { kind: 'staff', id, ...person };
    },
    ticket: async (fields: Partial<NewTicket> = {}) => (await fileTicket(db, filed(fields))).ticket,
  };
}
