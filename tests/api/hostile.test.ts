import { expect, test } from 'vitest';
import { incidents, incidentUpdates } from '../../api/db/schema/incidents.ts';
import { cleanLine, cleanText } from '../../api/ground/clean-text.ts';
import { publishDraft } from '../../api/models/articles/publications.ts';
import { redact } from '../../api/privacy/redact.ts';
import { hostile } from '../hostile.ts';
import { form, openTestDesk, ticketForm } from './app.ts';
import { clean } from './clean.ts';
import { details } from './articles.ts';

/** What is kept of what was typed. */
const line = (text: string) => redact(cleanLine(text)).text;
const lines = (text: string) => redact(cleanText(text).trim()).text;

const of = 16;
/** So few together that each field has room for them. */
const some = Array.from({ length: Math.ceil(hostile.length / of) }, (_, at) =>
  hostile.slice(at * of, (at + 1) * of),
);

test('nothing that is sent breaks an answer, and nothing of it is lost', async () => {
  const desk = await openTestDesk({ RATE_LIMITS: 'false' });
  const { ask } = desk;
  const as = await desk.signedIn('admin');
  for (const strings of some) {
    const message = `What I saw:\n${strings.join('\n')}`;
    const short = `I saw ${strings.join(' ')}`.slice(0, 200);
    const name = `N ${strings[1] ?? ''}`.slice(0, 80);
    const sent = { subject: short, message, name, reference: name };
    const filed = await ask('POST', '/tickets', { body: ticketForm(sent) });
    expect(filed.status, message).toBe(201);
    const { number, link } = await filed.json();
    expect((await ask('POST', `/tickets/${link}/messages`, { body: form({ body: message }) })).status).toBe(
      201,
    );
    const note = form({ kind: 'note', body: message });
    expect((await ask('POST', `/desk/tickets/${number}/messages`, { as, body: note })).status).toBe(201);
    // A form knows no half characters, and sends the ends of lines as CR LF.
    const said = lines(message.toWellFormed());
    expect(await (await ask('GET', `/desk/tickets/${number}`, { as })).json()).toMatchObject({
      subject: line(short.toWellFormed()),
      name: line(name.toWellFormed()),
      reference: line(name.toWellFormed()),
      messages: [{ body: said }, { body: said }, { body: said }],
    });
    const q = encodeURIComponent(message.toWellFormed());
    const body = { text: message, locale: 'en' };
    const asked: [string, string, { as?: string; body?: unknown }?][] = [
      ['GET', `/search?q=${q}&locale=en&typing=true&keep=true`],
      ['GET', `/search?q=${encodeURIComponent(short.toWellFormed())}&locale=ar&typing=true`],
      ['GET', `/codes?q=${q}`],
      ['POST', '/suggestions', { body }],
      ['POST', '/articles/otp-missing/feedback', { body: { helpful: false, reason: message, locale: 'en' } }],
      ['POST', '/previews', { as, body: { markdown: message, locale: 'en' } }],
      ['GET', `/studio/articles?q=${encodeURIComponent(name.toWellFormed())}`, { as }],
    ];
    for (const [method, path, options] of asked)
      expect((await ask(method, path, options)).status, `${method} ${path}`).toBeLessThan(300);
  }
}, 240_000);

test('an article of such strings is published, read, found again by its words, and sent back as it was written', async () => {
  const desk = await openTestDesk({ RATE_LIMITS: 'false' });
  const { ask } = desk;
  const as = await desk.signedIn('editor');
  for (const [at, strings] of some.entries()) {
    const slug = `hostile-${at}`;
    const body = `Begin\n\n${strings.join('\n\n')}`;
    const text = {
      title: `T ${strings[0]}`.slice(0, 140),
      summary: body.slice(0, 600),
      quickFix: body.slice(0, 600),
      searchTerms: strings.map((one) => `s ${one}`.slice(0, 200)),
      body,
    };
    expect(
      (await ask('POST', '/articles', { as, body: { ...details, slug, related: strings } })).status,
    ).toBe(201);
    const draft = `/articles/${slug}/translations/en`;
    expect((await ask('PUT', draft, { as, body: { ...text, version: 0 } })).status, body).toBe(200);
    // As a file brings it: the studio refuses what readers would not see as it was written.
    await desk.db.transaction((tx) => publishDraft(tx, slug, 'en'));
    const shown = await (await ask('GET', `/studio/articles/${slug}`, { as })).json();
    const kept = {
      title: cleanLine(text.title),
      summary: cleanText(text.summary).trim(),
      searchTerms: text.searchTerms.map(cleanLine),
      body: cleanText(body).trim(),
    };
    expect(shown.translations.en).toMatchObject(kept);
    const read = await ask('GET', `/articles/${slug}?locale=en`);
    expect(read.status).toBe(200);
    const { html } = await read.json();
    expect(html).not.toMatch(
      /<[^>]*\son\w+\s*=|<(?:script|style|iframe|object|embed|form|base|meta|link)\b|(?:href|src)="?\s*(?:javascript|vbscript|data|feed|view-source):/i,
    );
  }
}, 240_000);

test('a feed can be read whatever an old row holds', async () => {
  const desk = await openTestDesk();
  const { id: author } = await (
    await desk.ask('GET', '/session', { as: await desk.signedIn('agent') })
  ).json();
  const bad = 'before\u0001\u001b\ufffe<b>&after';
  const both = { ar: clean(bad), en: clean(bad) };
  const [incident] = await desk.db
    .insert(incidents)
    .values({
      title: both,
      impact: 'minor',
      providers: [],
      problemTypes: [],
      countries: [],
      startedAt: new Date(),
    })
    .returning();
  if (!incident) throw new Error('no incident');
  await desk.db
    .insert(incidentUpdates)
    .values({ incident: incident.id, text: both, status: 'investigating', author });
  const feed = await (await desk.ask('GET', '/incidents/feed.atom?locale=en')).text();
  expect(feed).toContain('before&lt;b&gt;&amp;after');
  expect(feed).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
});
