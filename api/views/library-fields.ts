import { z } from '@hono/zod-openapi';
import { readTaxonomy } from '../../content/taxonomy.ts';
import { contentFolder } from '../ground/root.ts';

const types = [
  'line',
  'day',
  'number',
  'flag',
  'both',
  'words',
  'choice',
  'choices',
  'part',
  'rows',
] as const;

const simple = z.object({
  name: z.string(),
  type: z.enum(types).openapi({
    description:
      '`both`: words in both languages; `words`: a list of them; `part`, `rows`: fields of their own, once or often',
  }),
  required: z.boolean(),
  options: z.array(z.string()),
});

/** A field of an entry, as its schema says. */
export const entryField = simple.extend({ fields: z.array(simple) }).openapi('LibraryField');
type Field = z.infer<typeof entryField>;

/** What of a JSON schema is asked here. */
type Schema = {
  type?: string | undefined;
  format?: string | undefined;
  enum?: string[] | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    format: z.string().optional(),
    enum: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
  }),
);

/** What a form asks for what has this schema, besides its id: nothing is said here that the schema does not say. */
export function fieldsOf(written: z.ZodType): Field[] {
  const read = schema.parse(z.toJSONSchema(written, { io: 'input', unrepresentable: 'any' }));
  const types = readTaxonomy(contentFolder).taxonomy.map(({ id }) => id);
  return fieldsIn(read)
    .filter(({ name }) => name !== 'id')
    .map((field) => (field.name === 'problemType' ? { ...field, type: 'choice', options: types } : field));
}

const fieldsIn = ({ properties = {}, required = [] }: Schema): Field[] =>
  Object.entries(properties).map(([name, one]) => ({
    name,
    required: required.includes(name),
    ...shapeOf(one),
  }));

function shapeOf(one: Schema): Pick<Field, 'type' | 'options' | 'fields'> {
  const plain = { options: [], fields: [] };
  const of = one.items;
  if (one.type === 'array' && of?.enum) return { ...plain, type: 'choices', options: of.enum };
  if (one.type === 'array' && of?.type === 'object') return { ...plain, type: 'rows', fields: within(of) };
  if (one.type === 'array') return { ...plain, type: 'words' };
  if (one.type === 'object')
    return isBoth(one) ? { ...plain, type: 'both' } : { ...plain, type: 'part', fields: within(one) };
  if (one.enum) return { ...plain, type: 'choice', options: one.enum };
  if (one.type === 'integer' || one.type === 'number') return { ...plain, type: 'number' };
  if (one.type === 'boolean') return { ...plain, type: 'flag' };
  return { ...plain, type: one.format === 'date' ? 'day' : 'line' };
}

/** Fields of a field have none of their own. */
const within = (of: Schema): Field['fields'] => fieldsIn(of).map(({ fields: _, ...one }) => one);

const isBoth = ({ properties = {} }: Schema): boolean => Object.keys(properties).sort().join() === 'ar,en';
