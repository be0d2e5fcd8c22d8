import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadArticles } from '../../content/articles.ts';
import { priorities } from '../db/schema/tickets.ts';
import { orSayWhyNot } from '../ground/cannot-start.ts';
import { readConfig } from '../ground/config.ts';
import { locale } from '../ground/incoming.ts';
import { staffRoles } from '../ground/roles.ts';
import { root } from '../ground/root.ts';
import { importArticles } from '../models/articles/editions.ts';
import { addPerson } from '../models/people/people.ts';
import { writeAsAgent, writeNote } from '../models/tickets/messages.ts';
import { changeTicket, markSolved } from '../models/tickets/statuses.ts';
import { fileTicket } from '../models/tickets/tickets.ts';
import { prepareTicket } from '../understanding/intake.ts';
import type { Staff } from '../who/viewer.ts';
import { serve } from './serve.ts';

/** `npm run demo`: a desk in a folder of its own, with sample tickets and one person of each role. */

const samples = z.array(
  z.object({
    name: z.string(),
    locale,
    subject: z.string(),
    message: z.string(),
    reference: z.string().optional(),
    priority: z.enum(priorities).optional(),
    answer: z.string().optional(),
    note: z.string().optional(),
    solved: z.boolean().optional(),
  }),
);

const password = 'hulool demo 2026';
const names = ['Yara · يارا', 'Majid · ماجد', 'Amal · أمل', 'Salem · سالم', 'Huda · هدى'];
const team = staffRoles.map((role, at) => ({
  role,
  name: names[at % names.length] ?? role,
  email: `${role}@hulool.example`,
}));

const folder = await mkdtemp(join(tmpdir(), 'hulool-demo-'));
const settings = { DATABASE_URL: `file:${join(folder, 'hulool.db')}`, DATA_DIR: folder, LOG_LEVEL: 'warn' };
const config = await orSayWhyNot(() => readConfig({ ...settings, ...process.env }));
const desk = await orSayWhyNot(() => serve(config, { welcoming: false }));

const staff = new Map<string, Staff>();
for (const person of team) {
  const id = await addPerson(desk.db, { ...person, password, locale: 'ar' });
  staff.set(person.role, { kind: 'staff', id, ...person });
}
const agent = staff.get('agent');
if (agent) await fileSamples(agent);
// What only the staff may read stands beside the tickets that it is about.
await importArticles(desk.db, loadArticles(join(root, 'api/start/demo-content')));

const lines = team.map(({ role, email }) => `  ${role.padEnd(8)} ${email}`);
process.stdout.write(`
Hulool demo | عرض حلول: ${config.PUBLIC_URL}

Sign in at | سجّل الدخول من: ${config.PUBLIC_URL}/ar/sign-in
${lines.join('\n')}
  password | كلمة المرور: ${password}

`);

async function fileSamples(agent: Staff): Promise<void> {
  const file = await readFile(join(root, 'api/start/demo-tickets.yaml'), 'utf8');
  for (const [index, sample] of samples.parse(parse(file)).entries()) {
    const form = { ...sample, email: `customer${index + 1}@example.com`, uploads: [], refused: [] };
    const { ticket } = await fileTicket(desk.db, await prepareTicket(desk.finder, form));
    const text = (body: string) => ({ body, locale: sample.locale, uploads: [] });
    if (sample.priority) await changeTicket(desk.db, ticket.number, { priority: sample.priority }, agent);
    if (sample.note) await writeNote(desk.db, ticket.number, text(sample.note), agent);
    if (sample.answer) await writeAsAgent(desk.db, ticket.number, text(sample.answer), agent);
    if (sample.solved) await markSolved(desk.db, ticket.number, true);
  }
}
