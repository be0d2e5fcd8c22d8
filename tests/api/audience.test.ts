import { expect, test } from 'vitest';
import { z } from 'zod';
import { staffRoles } from '../../api/ground/roles.ts';
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
  agent: ['agent', 'admin'],
  editor: ['editor', 'admin'],
  admin: ['admin'],
};

<<<<<<< HEAD
=======
/** Every route there is, and for whom. A route that is not here, or is gone, fails the test. */
const expected: Record<string, string> = {
  'GET /api/health': 'everyone',
  'GET /api/ready': 'everyone',
  'GET /api/docs': 'everyone',
  'GET /api/docs/{file}': 'everyone',
  'GET /api/session': 'everyone',
  'POST /api/session': 'everyone',
  'POST /api/session/link': 'everyone',
  'DELETE /api/session': 'everyone',
  'GET /api/search': 'everyone',
  'POST /api/search': 'everyone',
  'POST /api/searches': 'everyone',
  'PUT /api/searches/{key}/opening': 'everyone',
  'GET /api/code-systems/{id}': 'everyone',
  'GET /api/codes': 'everyone',
  'GET /api/codes/{id}': 'everyone',
  'GET /api/files': 'everyone',
  'GET /api/guides': 'everyone',
  'GET /api/guides/{slug}': 'everyone',
  'GET /api/limits': 'everyone',
  'GET /api/limits/{country}': 'everyone',
  'GET /api/limits/{country}/dates': 'everyone',
  'GET /api/letters': 'everyone',
  'GET /api/promise': 'everyone',
  'GET /api/letters/{id}': 'everyone',
  'POST /api/suggestions': 'everyone',
  'GET /api/topics': 'everyone',
  'GET /api/topics/{id}': 'everyone',
  'GET /api/articles': 'everyone',
  'GET /api/articles/{slug}': 'everyone',
  'GET /api/addresses': 'everyone',
  'GET /api/pictures/{locale}': 'everyone',
  'GET /api/pictures/{locale}/{slug}/{revision}': 'everyone',
  'POST /api/articles/{slug}/feedback': 'everyone',
  'GET /api/studio/articles': 'editor',
  'GET /api/studio/articles/{slug}': 'editor',
  'GET /api/studio/guides': 'editor',
  'POST /api/articles': 'editor',
  'PATCH /api/articles/{slug}': 'editor',
  'PUT /api/articles/{slug}/slug': 'editor',
  'PUT /api/articles/{slug}/translations/{locale}': 'editor',
  'PUT /api/articles/{slug}/translations/{locale}/publication': 'editor',
  'DELETE /api/articles/{slug}/translations/{locale}/publication': 'editor',
  'PUT /api/articles/{slug}/translations/{locale}/confirmation': 'editor',
  'GET /api/articles/{slug}/translations/{locale}/revisions': 'editor',
  'GET /api/articles/{slug}/translations/{locale}/revisions/{id}': 'editor',
  'POST /api/previews': 'editor',
  'POST /api/tickets': 'everyone',
  'GET /api/tickets': 'customer',
  'GET /api/tickets/{ref}': 'ticket',
  'POST /api/tickets/{ref}/messages': 'ticket',
  'PUT /api/tickets/{ref}/problem-type': 'ticket',
  'PUT /api/tickets/{ref}/solution': 'ticket',
  'DELETE /api/tickets/{ref}/solution': 'ticket',
  'PUT /api/tickets/{ref}/rating': 'ticket',
  'GET /api/tickets/{ref}/attachments/{id}': 'ticket',
  'PUT /api/tickets/{ref}/suggestions/{slug}/opening': 'ticket',
  'POST /api/ticket-links': 'everyone',
  'GET /api/desk/tags': 'agent',
  'GET /api/desk/tickets': 'agent',
  'POST /api/desk/tickets': 'agent',
  'GET /api/desk/tickets/{number}': 'agent',
  'PATCH /api/desk/tickets/{number}': 'agent',
  'PUT /api/desk/tickets/{number}/problem-type': 'agent',
  'PUT /api/desk/tickets/{number}/assignment': 'agent',
  'DELETE /api/desk/tickets/{number}/assignment': 'agent',
  'POST /api/desk/tickets/changes': 'agent',
  'DELETE /api/desk/tickets/changes/{id}': 'agent',
  'POST /api/desk/tickets/next': 'agent',
  'GET /api/desk/find': 'agent',
  'POST /api/desk/find': 'agent',
  'GET /api/desk/views': 'agent',
  'POST /api/desk/views': 'agent',
  'PUT /api/desk/views/{id}': 'agent',
  'DELETE /api/desk/views/{id}': 'agent',
  'PUT /api/desk/tickets/{number}/reading': 'agent',
  'DELETE /api/desk/tickets/{number}/reading': 'agent',
  'PUT /api/desk/tickets/{number}/presence/{page}': 'agent',
  'DELETE /api/desk/tickets/{number}/presence/{page}': 'agent',
  'PUT /api/desk/tickets/{number}/merge': 'agent',
  'DELETE /api/desk/tickets/{number}/merge': 'agent',
  'POST /api/desk/tickets/{number}/splits': 'agent',
  'GET /api/desk/follow-ups': 'agent',
  'PUT /api/desk/tickets/{number}/follow-up': 'agent',
  'DELETE /api/desk/tickets/{number}/follow-up': 'agent',
  'GET /api/desk/notifications': 'agent',
  'PUT /api/desk/notifications/reading': 'agent',
  'PUT /api/desk/tickets/{number}/following': 'agent',
  'DELETE /api/desk/tickets/{number}/following': 'agent',
  'PUT /api/desk/tickets/{number}/spam': 'agent',
  'DELETE /api/desk/tickets/{number}/spam': 'agent',
  'POST /api/desk/tickets/{number}/messages': 'agent',
  'PUT /api/desk/tickets/{number}/facts/{kind}': 'agent',
  'DELETE /api/desk/tickets/{number}/facts/{kind}': 'agent',
  'GET /api/desk/tickets/{number}/answer': 'agent',
  'GET /api/desk/tickets/{number}/similar': 'agent',
  'PUT /api/desk/tickets/{number}/answer/insertion': 'agent',
  'PUT /api/desk/tickets/{number}/gap': 'agent',
  'DELETE /api/desk/tickets/{number}/gap': 'agent',
  'GET /api/desk/drafts': 'agent',
  'GET /api/desk/tickets/{number}/draft': 'agent',
  'PUT /api/desk/tickets/{number}/draft': 'agent',
  'DELETE /api/desk/tickets/{number}/draft': 'agent',
  'DELETE /api/desk/tickets/{number}/outgoing/{id}': 'agent',
  'PUT /api/desk/tickets/{number}/outgoing/{id}/sending': 'agent',
  'GET /api/desk': 'agent',
  'GET /api/desk/agents': 'agent',
  'GET /api/desk/reports': 'agent',
  'GET /api/desk/reports/{table}': 'agent',
  'GET /api/desk/events': 'agent',
  'PUT /api/desk/tickets/{number}/incident': 'agent',
  'DELETE /api/desk/tickets/{number}/incident': 'agent',
  'GET /api/desk/incidents/sources': 'agent',
  'GET /api/incidents': 'everyone',
  'POST /api/incidents': 'agent',
  'GET /api/incidents/{id}': 'everyone',
  'POST /api/incidents/{id}/updates': 'agent',
  'PUT /api/incidents/{id}/end': 'agent',
  'GET /api/incidents/feed.atom': 'everyone',
  'GET /api/v2/summary.json': 'everyone',
  'GET /api/v2/status.json': 'everyone',
  'GET /api/v2/incidents.json': 'everyone',
  'GET /api/people': 'admin',
  'PATCH /api/people/{id}': 'admin',
  'DELETE /api/people/{id}': 'admin',
  'GET /api/invitations': 'admin',
  'POST /api/invitations': 'admin',
  'DELETE /api/invitations/{id}': 'admin',
  'GET /api/invitations/{token}': 'everyone',
  'POST /api/invitations/{token}/acceptance': 'everyone',
  'GET /api/mails': 'admin',
  'GET /api/desk/macros': 'agent',
  'POST /api/desk/macros': 'agent',
  'PUT /api/desk/macros/{id}': 'agent',
  'DELETE /api/desk/macros/{id}': 'agent',
  'GET /api/desk/tickets/{number}/macros/{id}': 'agent',
  'GET /api/own-numbers': 'agent',
  'POST /api/own-numbers': 'admin',
  'DELETE /api/own-numbers/{id}': 'admin',
  'GET /api/service-levels': 'admin',
  'POST /api/service-levels': 'admin',
  'PUT /api/service-levels/{id}': 'admin',
  'DELETE /api/service-levels/{id}': 'admin',
  'GET /api/calendars': 'admin',
  'POST /api/calendars': 'admin',
  'PUT /api/calendars/{id}': 'admin',
  'DELETE /api/calendars/{id}': 'admin',
  'GET /api/mails/{id}/file': 'admin',
  'GET /api/failures': 'admin',
  'PUT /api/failures/retry': 'admin',
  'PUT /api/failures/{id}/retry': 'admin',
  'DELETE /api/failures/{id}': 'admin',
};

>>>>>>> 514b3837 (What solved tickets like one is told beside what is suggested: of nobody, and never after one or two)
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ 'x-audience': z.string() }))),
});

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** What the running app says of itself: each operation of the document with its audience. */
async function described(desk: Desk): Promise<Record<string, string>> {
  const { paths } = document.parse(await (await desk.ask('GET', '/openapi.json')).json());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { 'x-audience': audience }]) => [
      `${method.toUpperCase()} ${path}`,
      audience,
    ]),
  );
  return Object.fromEntries(operations);
}

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
    admin: await desk.signedIn('admin'),
  };
  const wrong: string[] = [];
  for (const [route, audience] of Object.entries(await described(desk)))
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
      const right = admits[audience]?.includes(caller)
        ? !refused
        : response.status === (caller === 'nobody' ? 401 : 403);
      if (!right) wrong.push(`${route} as ${caller}: ${response.status}`);
    }
  expect(wrong).toEqual([]);
});
