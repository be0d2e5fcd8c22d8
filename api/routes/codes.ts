import { z } from '@hono/zod-openapi';
import { loadCodes, loadSystems } from '../../content/codes.ts';
import { NotFound } from '../errors.ts';
import type { Locale } from '../locale.ts';
import { locale } from '../locale.ts';
import { articleCards } from '../models/article-cards.ts';
import { noticesAbout } from '../models/incident-views.ts';
import { articlesWithCode } from '../models/published.ts';
import { redact } from '../privacy/redact.ts';
import { contentFolder } from '../root.ts';
import { route, routes } from '../route.ts';
import { isIn } from '../viewer.ts';
import { notices } from './incident-shapes.ts';
import { articleCard, namedType } from './shapes.ts';

const tags = ['Codes'];

/** A code as customers see it. What would tell a thief that a card is reported stays out of it. */
export const codeCard = z
  .object({
    id: z.string(),
    code: z.string(),
    system: z.string(),
    meaning: z
      .string()
      .nullable()
      .openapi({ description: 'Left out where customers are not to be told the reason' }),
    fix: z.string().openapi({ description: 'What the customer does now' }),
  })
  .openapi('CodeCard');

const code = codeCard
  .extend({
    retry: z.enum(['none', 'no', 'after-fix', 'later', 'check-first']),
    actor: z.string(),
    problemType: namedType.nullable(),
    agentFix: z.string().nullable().openapi({ description: 'For the staff' }),
    articles: z.array(articleCard),
    incidents: notices.openapi({ description: 'What its system suffers from' }),
  })
  .openapi('Code');

/** @throws NotFound */
export function codeCardOf(id: string, locale: Locale): z.infer<typeof codeCard> {
  const { code, system, meaning, customerFix, revealToCustomer } = codeOf(id);
  return {
    id,
    code,
    system: loadSystems(contentFolder)[system]?.[locale] ?? system,
    meaning: revealToCustomer ? meaning[locale] : null,
    fix: customerFix[locale],
  };
}

function codeOf(id: string) {
  const found = loadCodes(contentFolder).find((code) => code.id === id);
  if (!found) throw new NotFound();
  return found;
}

export const codes = routes()
  .openapi(
    route({
      method: 'get',
      path: '/codes',
      audience: 'everyone',
      tags,
      summary: 'The codes that a text names, or every code by system',
      request: {
        query: z.object({ q: z.string().max(2000, 'tooLong').default(''), locale: locale.optional() }),
      },
      responses: {
        200: {
          description: 'In the reader’s language',
          content: {
            'application/json': {
              schema: z.object({
                q: z.string(),
                found: z.array(codeCard),
                systems: z.array(
                  z.object({
                    name: z.string(),
                    codes: z.array(z.object({ id: z.string(), code: z.string() })),
                  }),
                ),
              }),
            },
          },
        },
      },
    }),
    (c) => {
      const q = redact(c.req.valid('query').q).text;
      const reader = c.var.locale;
      const found = c.var.finder.codesIn(q).map((id) => codeCardOf(id, reader));
      const systems = loadSystems(contentFolder);
      const bySystem = Map.groupBy(loadCodes(contentFolder), ({ system }) => system);
      const listed = [...bySystem].map(([system, codes]) => ({
        name: systems[system]?.[reader] ?? system,
        codes: codes.map(({ id, code }) => ({ id, code })),
      }));
      return c.json({ q, found, systems: listed }, 200);
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/codes/{id}',
      audience: 'everyone',
      tags,
      summary: 'A code: what it means, who must act, what to do now',
      request: { params: z.object({ id: z.string() }), query: z.object({ locale: locale.optional() }) },
      responses: {
        200: { description: 'In the reader’s language', content: { 'application/json': { schema: code } } },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const { db, finder, locale: reader, viewer } = c.var;
      const { system, retry, actor, problemType, fix, meaning } = codeOf(id);
      const staff = isIn('staff', viewer);
      const card = codeCardOf(id, reader);
      const answer = {
        ...card,
        meaning: staff ? meaning[reader] : card.meaning,
        retry,
        actor,
        problemType: card.meaning === null && !staff ? null : finder.problemType(problemType),
        agentFix: staff ? fix[reader] : null,
        articles: await articleCards(db, await articlesWithCode(db, id), reader),
        incidents: await noticesAbout(db, { text: loadSystems(contentFolder)[system]?.en ?? system }),
      };
      return c.json(answer, 200);
    },
  );
