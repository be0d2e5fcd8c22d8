import { expect, test } from 'vitest';
import { z } from 'zod';
import { staffRoles } from '../../api/ground/roles.ts';
import type { Ability } from '../../api/who/abilities.ts';
import { abilities } from '../../api/who/abilities.ts';
import { rolesThatMay } from '../../api/who/policy.ts';
import { cookieOf, openTestDesk, ticketForm } from './app.ts';
import { expected } from './audiences.ts';
import { writtenMails } from './mails.ts';

const callers = ['nobody', 'customer', ...staffRoles] as const;
type Caller = (typeof callers)[number];

/** Whom each audience answers; `ticket` is for whoever the ticket lets in, so the caller is let through to the query. */
const admits: Record<string, readonly Caller[]> = {
  everyone: callers,
  ticket: callers,
  customer: ['customer'],
  staff: staffRoles,
  agent: ['agent', 'trainee', 'admin'],
  editor: ['editor', 'writer', 'reviewer', 'publisher', 'admin'],
  admin: ['admin'],
};

const document = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ 'x-audience': z.string(), 'x-may': z.enum(abilities).optional() })),
  ),
});

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

type Door = { audience: string; may: Ability | undefined };

/** What the running app says of itself: each operation of the document with its audience, and what it is to do. */
async function doors(desk: Desk): Promise<Record<string, Door>> {
  const { paths } = document.parse(await (await desk.ask('GET', '/openapi.json')).json());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-audience': audience, 'x-may': may }]) => [
      `${method.toUpperCase()} ${path}`,
      { audience, may },
    ]),
  );
  return Object.fromEntries(operations);
}

/** The same with nothing but the audience of each. */
const described = async (desk: Desk): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await doors(desk)).map(([route, { audience }]) => [route, audience]));

/** Whether a door stands open: to whom its audience is, and among the staff to those who may do what is done there. */
const isOpen = ({ audience, may }: Door, caller: Caller): boolean =>
  (admits[audience]?.includes(caller) ?? false) &&
  (may === undefined || rolesThatMay(may).some((role) => role === caller));

/** A customer, signed in by the link of the mail they asked for. */
async function customerCookie(desk: Desk): Promise<string> {
  await desk.ask('POST', '/tickets', { body: ticketForm() });
  await desk.ask('POST', '/ticket-links', { body: { email: 'customer@example.com', locale: 'en' } });
  await desk.lanes.idle();
  const letters = await writtenMails(desk.db);
  const token = letters.map(({ text }) => /\/tickets\/mine\/(\S+)/.exec(text ?? '')?.[1]).find(Boolean);
  return cookieOf(await desk.ask('POST', '/session/link', { body: { token } }));
}

test('every route is in the table with its audience, and the table names none that is gone', async () => {
  expect(await described(await openTestDesk())).toEqual(expected);
});

test('every route that answers is in the document', async () => {
  const desk = await openTestDesk();
  const known = Object.keys(await described(desk));
  const answering = desk.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:([^/{]+)(\{[^}]*\})?/g, '{$1}')}`);
  expect([...new Set(answering)].sort()).toEqual(known.sort());
});

test('each route refuses everyone outside its audience, and nobody in it', async () => {
  const desk = await openTestDesk();
  const cookies: Record<Caller, string | undefined> = {
    nobody: undefined,
    customer: await customerCookie(desk),
    agent: await desk.signedIn('agent'),
    editor: await desk.signedIn('editor'),
    writer: await desk.signedIn('writer'),
    reviewer: await desk.signedIn('reviewer'),
    publisher: await desk.signedIn('publisher'),
    trainee: await desk.signedIn('trainee'),
    admin: await desk.signedIn('admin'),
  };
  const wrong: string[] = [];
  for (const [route, door] of Object.entries(await doors(desk)))
    for (const caller of callers) {
      // Signing out would end the walk.
      if (route === 'DELETE /api/session') continue;
      const [method = '', path = ''] = route.split(' ');
      const as = cookies[caller];
      // Inputs that name nothing: whoever is let in is told 404 or 422, whoever is not never gets that far.
      const filled = path.replace(/^\/api/, '').replaceAll(/\{[^}]+\}/g, '999999');
      const body = ['POST', 'PUT', 'PATCH'].includes(method) ? { body: {} } : {};
      const response = await desk.ask(method, filled, { ...(as && { as }), ...body });
      await response.body?.cancel();
      const refused = response.status === 401 || response.status === 403;
      const right = isOpen(door, caller) ? !refused : response.status === (caller === 'nobody' ? 401 : 403);
      if (!right) wrong.push(`${route} as ${caller}: ${response.status}`);
    }
  expect(wrong).toEqual([]);
});
