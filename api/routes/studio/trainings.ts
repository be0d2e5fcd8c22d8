import { z } from '@hono/zod-openapi';
import { NotFound } from '../../ground/failures.ts';
import { route, routes } from '../../http/route.ts';
import { restoreModel } from '../../models/learning/learned.ts';
import { leaveTraining, useTraining } from '../../models/learning/trainings.ts';
import { startTraining } from '../../understanding/training.ts';
import { shownTrainings, trainingsShown } from '../../views/trainings.ts';
import { asStaff } from '../../who/viewer.ts';

const tags = ['Studio'];
const params = z.object({ id: z.coerce.number().int().positive() });
const common = { audience: 'editor', tags } as const;

export const trainings = routes()
  .openapi(
    route({
      ...common,
      method: 'get',
      path: '/studio/trainings',
      may: 'see-drafts',
      summary: 'Trainings of the model that editors asked for, with what each made better and worse',
      responses: {
        200: { description: 'The last ones', content: { 'application/json': { schema: shownTrainings } } },
      },
    }),
    async (c) => c.json(await trainingsShown(c.var.db), 200),
  )
  .openapi(
    route({
      ...common,
      method: 'post',
      path: '/studio/trainings',
      may: 'publish-articles',
      summary: 'Train the model again, in a process of its own',
      responses: {
        202: { description: 'It has begun' },
        409: { description: 'Another is under way' },
      },
    }),
    async (c) => {
      await startTraining(c.var.db, c.var.config, asStaff(c.var.viewer));
      return c.body(null, 202);
    },
  )
  .openapi(
    route({
      ...common,
      method: 'put',
      path: '/studio/trainings/{id}/use',
      may: 'publish-articles',
      summary: 'Understand with what was trained from now on',
      request: { params },
      responses: { 204: { description: 'Every process does' } },
    }),
    async (c) => {
      await useTraining(c.var.db, c.req.valid('param').id, asStaff(c.var.viewer));
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...common,
      method: 'delete',
      path: '/studio/trainings/{id}/use',
      may: 'publish-articles',
      summary: 'Give up what was trained',
      request: { params },
      responses: { 204: { description: 'It is gone' } },
    }),
    async (c) => {
      await leaveTraining(c.var.db, c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    route({
      ...common,
      method: 'delete',
      path: '/studio/model',
      may: 'publish-articles',
      summary: 'Understand with the model before the present one again',
      responses: {
        204: { description: 'Every process does' },
        404: { description: 'It is the one that comes with the desk' },
      },
    }),
    async (c) => {
      if (!(await restoreModel(c.var.db))) throw new NotFound();
      return c.body(null, 204);
    },
  );
