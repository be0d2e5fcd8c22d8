import fc from 'fast-check';
import type { Operation } from './document.ts';
import type { Known } from './known.ts';
import { bodyOf, hostileText, mostly, shaped } from './requests.ts';

/** Requests to what the document names, each of their parts now and then otherwise than it says. */

export type Sent = {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: BodyInit | undefined;
};

const strange = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'constructor',
);

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function asForm(value: unknown): FormData {
  const form = new FormData();
  for (const [name, one] of Object.entries(Object(value)))
    for (const each of [one].flat())
      if (name === 'files') form.append(name, new File([asText(each)], asText(each)));
      else form.append(name, asText(each));
  return form;
}

/** A request to an operation, each of its parts mostly as the document says. */
export function requestTo(operation: Operation, known: Known): fc.Arbitrary<Sent> {
  const inputs = operation.parameters.map(({ name, in: where, required, schema }) => {
    const value = fc.oneof(
      { weight: 4, arbitrary: shaped(schema, name, known) },
      { weight: 1, arbitrary: hostileText },
    );
    return (required ? value : fc.option(value, { nil: undefined })).map((one) => ({ name, where, one }));
  });
  const [type, content] = bodyOf(operation) ?? [];
  const body = content ? mostly(content.schema, '', known) : fc.constant(undefined);
  const odd = fc.option(strange, { freq: 8, nil: undefined });
  return fc.tuple(fc.tuple(...inputs), body, odd).map(([given, json, other]) => {
    const headers: Record<string, string> = {};
    const query = new URLSearchParams();
    let path = operation.path.replace('/api', '');
    for (const { name, where, one } of given) {
      if (one === undefined) continue;
      const text = asText(one);
      if (where === 'path')
        path = path.replace(`{${name}}`, encodeURIComponent(text.toWellFormed()) || '%20');
      else if (where === 'query') query.append(name, text);
      else headers[name] = encodeURIComponent(text.toWellFormed());
    }
    const multipart = type === 'multipart/form-data' && other === undefined;
    const asked = { method: operation.method, path: `${path}?${query}`, headers };
    if (json === undefined) return { ...asked, body: undefined };
    if (!multipart) headers['content-type'] = other ?? 'application/json';
    return { ...asked, body: multipart ? asForm(json) : asText(json) };
  });
}
