import formats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Described, JsonSchema, Operation } from './document.ts';

type Content = Operation['responses'][string]['content'];

/**
 * Holds every answer against the document: its status is documented for its route, its type for its status, and its body is
 * what the schema says, with no property that the document does not name.
 */
export class Contract {
  readonly #described: Described;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #compiled = new Map<JsonSchema, ValidateFunction>();

  constructor(described: Described) {
    this.#described = described;
    formats.default(this.#ajv);
  }

  async hold(request: Request, answer: Response): Promise<void> {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/openapi.json') return;
    const operation = operationOf(this.#described.operations, request.method, pathname);
    const named = operation?.responses[answer.status];
    const where = `${request.method} ${operation?.path ?? pathname} answered ${answer.status}`;
    if (operation ? !named : answer.status !== 404 && answer.status < 400)
      throw new Error(`${where}, which the document does not say`);
    if (named && request.method !== 'HEAD') await this.#holdBody(answer, named.content, where);
  }

  async #holdBody(answer: Response, content: Content, where: string): Promise<void> {
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    // Read from a copy, to the end: the answer itself is for the test, and a copy left unread would keep it from being given up.
    if (content === undefined) {
      if ((await answer.clone().text()) !== '')
        throw new Error(`${where} with a body, which the document does not say`);
      return;
    }
    const schema = content[type] ?? content[type.replace(/\/.*/, '/*')];
    if (!schema) throw new Error(`${where} as “${type}”, which the document does not say`);
    if (!type.endsWith('json')) return;
    const body: unknown = await answer.clone().json();
    const isRight = this.#validator(schema.schema);
    if (!isRight(body))
      throw new Error(
        `${where} otherwise than the document says: ${this.#ajv.errorsText(isRight.errors)}\n${JSON.stringify(body).slice(0, 2000)}`,
      );
  }

  #validator(schema: JsonSchema): ValidateFunction {
    const known = this.#compiled.get(schema) ?? this.#ajv.compile(closed(schema, this.#described.schemas));
    this.#compiled.set(schema, known);
    return known;
  }
}

/** The operation that answers at this path; one that names the path itself goes before one that has a place for anything. */
function operationOf(operations: Operation[], method: string, pathname: string) {
  const asked = method === 'HEAD' ? 'GET' : method;
  return operations
    .filter((one) => one.method === asked && patternOf(one.path).test(pathname))
    .sort((one, other) => one.path.split('{').length - other.path.split('{').length)[0];
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/**
 * The schema with its references filled in, and every object closed to what it does not name. Of objects that are put
 * together from parts the whole is closed, not the part.
 */
function closed(schema: JsonSchema, schemas: Described['schemas'], whole = true): JsonSchema {
  const named = schema.$ref && schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (named) return closed(named, schemas, whole);
  const { allOf, anyOf, oneOf, items, properties } = schema;
  const isObject = allOf !== undefined || properties !== undefined;
  return {
    ...schema,
    ...(allOf && { allOf: allOf.map((part) => closed(part, schemas, false)) }),
    ...(anyOf && { anyOf: anyOf.map((one) => closed(one, schemas)) }),
    ...(oneOf && { oneOf: oneOf.map((one) => closed(one, schemas)) }),
    ...(items && { items: closed(items, schemas) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, closed(one, schemas)]),
      ),
    }),
    ...(isObject && whole && schema.additionalProperties === undefined && { unevaluatedProperties: false }),
  };
}
