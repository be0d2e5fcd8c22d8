import { expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText } from '../../../api/ground/clean-text.ts';
import { openTestDesk } from '../app.ts';

/** Every text that a body, a form or a query may hold, by the way to it. What is chosen from a list or has a pattern of its own is none. */
function textsOf(schema: z.core.$ZodType, at: string): [string, z.core.$ZodType][] {
  if (schema instanceof z.core.$ZodString) return [[at, schema]];
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([name, one]) => textsOf(one, `${at}.${name}`));
  if (schema instanceof z.core.$ZodArray) return textsOf(schema._zod.def.element, `${at}[]`);
  if (schema instanceof z.core.$ZodPipe)
    return textsOf(schema._zod.def.in, at).map(([name]) => [name, schema]);
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap((one) => textsOf(one, at));
  if (schema instanceof z.core.$ZodRecord) return textsOf(schema._zod.def.valueType, `${at}{}`);
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodCatch
  )
    return textsOf(schema._zod.def.innerType, at);
  return [];
}

/** A password is what somebody typed, whatever that is. */
const asTyped = /\.password$/;
const probes = ['a\u0000b', 'a\u202eb', '\ud800', '\u2067x', '\u200b', '\ufffe'];

test('every text that comes in is cleaned, or refused', async () => {
  const { app } = await openTestDesk();
  const texts = app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, request } = definition.route;
    const bodies = Object.values(request?.body?.content ?? {}).map(
      (one) => one && 'schema' in one && one.schema,
    );
    return [...bodies, request?.query].flatMap((schema) =>
      schema instanceof z.core.$ZodType ? textsOf(schema, `${method} ${path}`) : [],
    );
  });
  expect(texts.length).toBeGreaterThan(40);
  const unclean = texts
    .filter(([at, schema]) => !asTyped.test(at) && probes.some((probe) => leaves(schema, probe)))
    .map(([at]) => at);
  expect(unclean).toEqual([]);
});

/** Whether a text is taken as it is. */
function leaves(schema: z.core.$ZodType, text: string): boolean {
  const { data } = z.safeParse(schema, text);
  return typeof data === 'string' && data !== cleanText(data);
}
