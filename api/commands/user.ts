import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Database } from '../db/client.ts';
import { openDatabase } from '../db/client.ts';
import { Impossible } from '../ground/both.ts';
import type { Config } from '../ground/config.ts';
import { readConfig } from '../ground/config.ts';
import { email, line } from '../ground/incoming.ts';
import { staffRoles } from '../ground/roles.ts';
import { inviteFirstAdmin, joiningLink } from '../models/people/invitations.ts';
import { addPerson, hasAdmin } from '../models/people/people.ts';

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
  await withDatabase(async (db) => {
    await addPerson(db, { ...person.data, locale: 'ar' });
    process.stdout.write(`${person.data.email} · ${person.data.role}\n`);
  });
}

/** Prints the link with which the first administrator joins; the one before is void then. @throws Impossible once there is an administrator */
export const inviteAdmin = (): Promise<void> =>
  withDatabase(async (db, { PUBLIC_URL }) => {
    if (await hasAdmin(db))
      throw new Impossible({
        en: 'Somebody administers this desk already, and invites others under Administration. If they cannot get in, add another: hulool user add.',
        ar: 'لهذا المكتب مدير بالفعل، وهو يدعو غيره من صفحات الإدارة. وإن تعذّر عليه الدخول فأضف مديرًا آخر بالأمر hulool user add.',
      });
    process.stdout.write(`${joiningLink(PUBLIC_URL, await inviteFirstAdmin(db))}\n`);
  });

async function withDatabase(work: (db: Database, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig();
  const { db, close } = await openDatabase(config.DATABASE_URL, { authToken: config.DATABASE_AUTH_TOKEN });
  try {
    await work(db, config);
  } finally {
    await close();
  }
}
