import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { openDatabase } from '../db/client.ts';
import { readConfig } from '../ground/config.ts';
import { email, line } from '../ground/incoming.ts';
import { staffRoles } from '../ground/roles.ts';
import { addPerson } from '../models/people/people.ts';

/** Adds a member of staff, the first administrator above all. @throws Error for a bad address, role or short password. */
export async function addUser([address, name, role = 'admin']: string[]): Promise<void> {
  if (process.stdin.isTTY)
    process.stderr.write('Password (12 characters or more), then Ctrl-D | كلمة المرور ثم Ctrl-D:\n');
  const person = z
    .object({
      email,
      name: line.min(1),
      role: z.enum(staffRoles),
      password: z.string().min(12),
    })
    .safeParse({ email: address, name, role, password: (await text(process.stdin)).trim() });
  if (!person.success) throw new Error(z.prettifyError(person.error));
  const config = readConfig();
  const { db, close } = await openDatabase(config.DATABASE_URL, { authToken: config.DATABASE_AUTH_TOKEN });
  try {
    await addPerson(db, { ...person.data, locale: 'ar' });
    process.stdout.write(`${person.data.email} · ${person.data.role}\n`);
  } finally {
    await close();
  }
}
