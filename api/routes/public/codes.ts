import { z } from '@hono/zod-openapi';
import { systemLike } from '../../../search/nearest-codes.ts';
import { typing, locale } from '../../ground/incoming.ts';
import type { Env } from '../../http/env.ts';
import { route, routes } from '../../http/route.ts';
import { listArticles } from '../../models/articles/articles.ts';
import { articleCards } from '../../models/articles/cards.ts';
import { articlesWithCode } from '../../models/articles/published.ts';
import * as model from '../../models/codes/codes.ts';
import { noticesAbout } from '../../models/incidents/shown.ts';
import { redact } from '../../privacy/redact.ts';
import { code, codeCard, codeSystem } from '../../views/codes.ts';
import { orNull } from '../../views/tickets.ts';
import { can } from '../../who/policy.ts';

const tags = ['Codes'];
const mostArticles = 6;
/** Where a code has no problem type that may be told. */
const anyDecline = 'bank-declines';

/** For whom codes are shown. */
export const readerOf = ({ locale, viewer }: Pick<Env['Variables'], 'locale' | 'viewer'>): model.Reader => ({
  locale,
  staff: can(viewer, 'see-notes-for-staff'),
});

type Shown = ReturnType<typeof model.codeDetails> & { id: string; meaning: string | null; fix: string };

/** The articles that explain a code; else those about what its reader is told, and so nothing more than that. */
async function articlesAbout(shown: Shown, { db, finder, locale }: Env['Variables']) {
  const { id, meaning, fix, problemType } = shown;
  const explaining = meaning === null ? [] : await articlesWithCode(db, id, problemType ?? anyDecline);
  const cards = await articleCards(db, explaining, locale);
  if (cards.length > 0) return cards.slice(0, mostArticles);
  const concerns = ({ audience }: { audience: string }) => audience !== 'merchant' || isForShops(shown);
  const alike = await articleCards(db, await finder.suggest(`${meaning ?? ''} ${fix}`, locale), locale);
  if (alike.some(concerns)) return alike.filter(concerns);
  const { articles } = await listArticles(db, { locale, problemType: problemType ?? anyDecline });
  return articles.slice(0, mostArticles);
}

const isForShops = ({ actor }: Shown) => /merchant|acquirer|processor/.test(actor ?? '');

export const codes = routes()
  .openapi(
    route({
      method: 'get',
      path: '/codes',
      audience: 'everyone',
      tags,
      summary: 'The codes that a text names, and the systems there are',
      request: {
        query: z.object({ q: typing.max(2000, 'tooLong').default(''), locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: {
            'application/json': {
              schema: z.object({
                q: z.string(),
                found: z.array(codeCard),
                nearest: z
                  .array(codeCard)
                  .openapi({ description: 'Where none is found: those written alike' }),
                like: orNull(codeSystem).openapi({
                  description: 'Where nothing is near: the system that it seems to come from',
                }),
                systems: z.array(codeSystem),
              }),
            },
          },
        },
      },
    }),
    (c) => {
      const q = redact(c.req.valid('query').q).text;
      const codes = c.var.finder.codes();
      const found = codes.askedFor(q);
      const nearest = found.length > 0 ? [] : codes.nearest(q);
      const cards = (some: typeof found) => some.map(({ id }) => model.codeCard(id, readerOf(c.var)));
      const systems = model.codeSystems(c.var.locale);
      const like = found.length + nearest.length > 0 ? null : systemLike(q);
      const answer = {
        q,
        found: cards(found),
        nearest: cards(nearest),
        like: systems.find(({ id }) => id === like) ?? null,
        systems,
      };
      return c.json(answer, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/codes/{id}',
      audience: 'everyone',
      tags,
      summary: 'A code: what it means, whether money was taken, who must act, what to do now',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: { description: 'In the reader’s language', content: { 'application/json': { schema: code } } },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { db, finder } = c.var;
      const reader = readerOf(c.var);
      const shown = { ...model.codeCard(id, reader), ...model.codeDetails(id, reader) };
      const same = finder.codes().sameElsewhere(id);
      const answer = {
        ...shown,
        problemType: finder.problemType(shown.problemType),
        articles: await articlesAbout(shown, c.var),
        elsewhere: same.map((code) => model.codeCard(code.id, reader)),
        incidents: await noticesAbout(db, { text: model.systemName(shown.systemId, 'en') }),
      };
      return c.json(answer, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/code-systems/{id}',
      audience: 'everyone',
      tags,
      summary: 'A system with its codes',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: { 'application/json': { schema: codeSystem.extend({ codes: z.array(codeCard) }) } },
        },
      },
    }),
    (c) => c.json(model.codesOfSystem(c.req.valid('param').id, readerOf(c.var)), 200),
  );
