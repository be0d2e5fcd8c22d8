import { z } from '@hono/zod-openapi';
import { callersLocale } from '../../http/callers-locale.ts';
import { route, routes } from '../../http/route.ts';
import { addRule, changeRule, placeRule, removeRule, switchRule } from '../../models/rules/editing.ts';
import { ruleChoices, ruleChoicesShown } from '../../views/rule-choices.ts';
import { changedRule, dryRunOf, dryRunShown, newRule, rule, rulesShown } from '../../views/rules.ts';
import { asStaff } from '../../who/viewer.ts';

const params = z.object({ id: z.coerce.number().int() });
const tags = ['Rules'];
const door = { audience: 'admin', may: 'set-rules', tags } as const;
const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
const place = z.object({ place: z.number().int().min(1, 'wrong').max(10_000, 'wrong') });

export const rules = routes()
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/rules',
      summary: 'What is done to tickets by itself, in the order in which it is done',
      responses: { 200: { description: 'All of them', ...json(z.object({ rules: z.array(rule) })) } },
    }),
    async (c) => c.json({ rules: await rulesShown(c.var.db) }, 200),
  )
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/rules/choices',
      summary: 'What a rule may name: people, problem types, methods of payment …',
      responses: { 200: { description: 'Called as its reader calls it', ...json(ruleChoices) } },
    }),
    async (c) => c.json(await ruleChoicesShown(c.var.db, c.var.finder, callersLocale(c.req)), 200),
  )
  .openapi(
    route({
      ...door,
      method: 'post',
      path: '/rules',
      summary: 'Add a rule after all others; it is off until it is switched on',
      request: { body: { required: true, ...json(newRule) } },
      responses: { 201: { description: 'Added', ...json(z.object({ id: z.number() })) } },
    }),
    async (c) => c.json({ id: await addRule(c.var.db, c.req.valid('json'), asStaff(c.var.viewer)) }, 201),
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/rules/{id}',
      summary: 'Have a rule do something else',
      request: { params, body: { required: true, ...json(changedRule) } },
      responses: {
        204: { description: 'Changed' },
        409: { description: 'Somebody else has changed it since it was read' },
      },
    }),
    async (c) => {
      const { version, ...written } = c.req.valid('json');
      const { id } = c.req.valid('param');
      await changeRule(c.var.db, { id, version }, written, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/rules/{id}',
      summary: 'Remove a rule; what it did stays known',
      request: { params },
      responses: { 204: { description: 'Gone' } },
    }),
    async (c) => {
      await removeRule(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/rules/{id}/place',
      summary: 'Have a rule followed sooner or later than others',
      request: { params, body: { required: true, ...json(place) } },
      responses: { 204: { description: 'It stands there' } },
    }),
    async (c) => {
      const { place } = c.req.valid('json');
      await placeRule(c.var.db, c.req.valid('param').id, place, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'put',
      path: '/rules/{id}/activity',
      summary: 'Have a rule followed from now on',
      request: { params },
      responses: { 204: { description: 'It is on' } },
    }),
    async (c) => {
      await switchRule(c.var.db, c.req.valid('param').id, true, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'delete',
      path: '/rules/{id}/activity',
      summary: 'Have a rule followed no more',
      request: { params },
      responses: { 204: { description: 'It is off' } },
    }),
    async (c) => {
      await switchRule(c.var.db, c.req.valid('param').id, false, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...door,
      method: 'get',
      path: '/rules/{id}/dry-run',
      summary: 'What a rule, on or off, would do to the latest tickets; nothing is changed',
      request: { params },
      responses: { 200: { description: 'The newest first', ...json(dryRunShown) } },
    }),
    async (c) => c.json(await dryRunOf(c.var.db, c.req.valid('param').id), 200),
  );
