import { z } from 'zod';

/** The OpenAPI document as tests read it: what each operation takes, and what it answers. */

const json = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  get allOf() {
    return z.array(json).optional();
  },
  get anyOf() {
    return z.array(json).optional();
  },
  get oneOf() {
    return z.array(json).optional();
  },
  get items() {
    return json.optional();
  },
  get properties() {
    return z.record(z.string(), json).optional();
  },
});
/** A schema of JSON Schema 2020-12, as far as our document uses it. */
export type JsonSchema = z.infer<typeof json>;

const content = z.record(z.string(), z.object({ schema: json })).optional();

const operation = z.object({
  'x-audience': z.string(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: json }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content })),
});

const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), json) }),
});

export type Operation = z.infer<typeof operation> & { method: string; path: string };
export type Described = { operations: Operation[]; schemas: Record<string, JsonSchema> };

type Asked = { fetch: (request: Request, env: { address: string }) => Response | Promise<Response> };

/** What the running app says of itself. */
export async function readDocument(app: Asked): Promise<Described> {
  const request = new Request('http://localhost:3000/api/openapi.json');
  const answer = await app.fetch(request, { address: '203.0.113.7' });
  const { paths, components } = document.parse(await answer.json());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ ...one, method: method.toUpperCase(), path })),
  );
  return { operations, schemas: components.schemas };
}
