import { expect, test } from 'vitest';
import { choice, choiceIfAny, files, text, texts } from '../../web/lib/fields.ts';
import { send } from '../../web/lib/send.ts';

const problem = { type: 'about:blank', title: 'Not so', status: 422, errors: { email: 'Not an address' } };
const refusing = (body: string, contentType: string) =>
  Promise.resolve(new Response(body, { status: 422, headers: { 'content-type': contentType } }));

function form(...fields: [string, string | File][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

test('what the API takes is handed on', async () => {
  const { answer, refusal } = await send(Promise.resolve(Response.json({ id: 7 })));
  expect(refusal).toBeUndefined();
  expect(await answer?.json()).toEqual({ id: 7 });
});

test('what it refuses comes back with why and with all that was typed, but no file and no password', async () => {
  const { refusal } = await send(
    refusing(JSON.stringify(problem), 'application/problem+json'),
    form(
      ['email', 'nobody'],
      ['password', 'a long password'],
      ['providers', 'mada'],
      ['providers', 'STC Pay'],
      ['__proto__', 'odd'],
      ['files', new File(['x'], 'x.png')],
    ),
  );
  expect(refusal?.status).toBe(422);
  expect(refusal?.data.problem).toEqual(problem);
  expect(refusal?.data.typed).toEqual([
    ['email', 'nobody'],
    ['providers', 'mada'],
    ['providers', 'STC Pay'],
    ['__proto__', 'odd'],
  ]);
  const typed = new URLSearchParams(refusal?.data.typed);
  expect([text(typed, 'email'), text(typed, 'password'), texts(typed, 'providers')]).toEqual([
    'nobody',
    '',
    ['mada', 'STC Pay'],
  ]);
});

test('a refusal that is not the API’s own says only that it failed', async () => {
  const { refusal } = await send(refusing('<h1>Bad gateway</h1>', 'text/html'));
  expect(refusal?.data.problem.title).not.toContain('gateway');
});

test('a field holds one of the words that it offers, or the form is refused', () => {
  const sent = form(['role', 'agent'], ['status', ''], ['priority', 'constructor']);
  expect(choice(sent, 'role', ['agent', 'editor'])).toBe('agent');
  expect(choiceIfAny(sent, 'status', ['open'])).toBeUndefined();
  expect(choiceIfAny(sent, 'missing', ['open'])).toBeUndefined();
  expect(() => choice(sent, 'status', ['open'])).toThrow();
  expect(() => choiceIfAny(sent, 'priority', ['high', 'low'])).toThrow();
});

test('files are those of a field, and nothing else in it', () => {
  const file = new File(['x'], 'x.png');
  expect(
    files(form(['files', file], ['files', 'text'], ['other', file]), 'files').map(({ name }) => name),
  ).toEqual(['x.png']);
});
