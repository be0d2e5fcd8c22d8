import { expect, test } from 'vitest';
import { form } from '../../app.ts';
import { words } from '../../articles.ts';
import { ours } from '../../models/imports/importing.ts';
import { packed } from '../../uploads/packed.ts';
import { editing } from './editing.ts';

const archive = async (files: Record<string, string>) =>
  new File([new Uint8Array(await packed(files))], 'files.zip');

async function importing() {
  const desk = await editing();
  const as = await desk.signedIn('editor', 'importing');
  const post = (files: File | File[]) =>
    desk.ask('POST', '/studio/imports', { as, body: form({ files, problemType: 'authentication-3ds-otp' }) });

  async function report(files: Record<string, string>) {
    const answer = await post(await archive(files));
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    await desk.importing.idle();
    return { id, shown: (kind: string) => desk.read(`/studio/imports/${id}?show=${kind}`) };
  }
  return { ...desk, post, report };
}

test('an archive is read, told of, settled and taken', async () => {
  const { send, read, report, importing: job } = await importing();
  const first = await report(ours('one'));
  expect(await first.shown('taken')).toMatchObject({
    import: { state: 'read', format: 'markdown', by: 'importing' },
    counts: { all: 1, taken: 1, conflicts: 0 },
    parts: [{ name: 'one', taken: ['one/article.yaml', 'one/en.md'] }],
  });
  expect((await send('PUT', `/studio/imports/${first.id}/taking`)).status).toBe(204);
  await job.idle();
  expect(await read('/articles/one?locale=en')).toMatchObject({ title: 'one' });
  await send('PUT', '/articles/one/translations/en', { ...words('Ours'), version: 1 });
  await send('PATCH', '/articles/one', { codes: [] });
  const second = await report(ours('one', { en: words('Theirs') }));
  const { parts } = await second.shown('conflicts');
  expect(parts[0].conflicts[0]).toMatchObject({ file: 'one/en.md', settled: null, language: 'en' });
  expect(parts[0].conflicts[0].compared.passages[0].parts).toEqual([
    { kind: 'removed', text: 'Ours' },
    { kind: 'added', text: 'Theirs' },
  ]);
  const settlement = `/studio/imports/${second.id}/parts/${parts[0].id}/settlement`;
  expect((await send('PUT', settlement, { file: 'one/en.md', settling: 'theirs' })).status).toBe(204);
  expect((await second.shown('conflicts')).parts[0].conflicts[0].settled).toBe('theirs');
  await send('PUT', `/studio/imports/${second.id}/taking`);
  await job.idle();
  expect(await read('/articles/one?locale=en')).toMatchObject({ title: 'Theirs' });
  expect((await read('/studio/imports')).imports).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  expect((await send('DELETE', `/studio/imports/${second.id}`)).status).toBe(204);
  expect((await send('GET', `/studio/imports/${second.id}`)).status).toBe(404);
});

test('what holds no article, is no archive or leads out of it is refused, saying why', async () => {
  const { post } = await importing();
  const why = async (file: File | File[]) => (await (await post(file)).json()).errors.files;
  expect(await why(await archive({ 'a.txt': 'x' }))).toContain('no articles');
  expect(await why(new File(['PK\u0003\u0004 and nothing'], 'a.zip'))).toContain('cannot open');
  const bytes = await packed({ 'aa/aa/articles.json': '{}' });
  const out = Buffer.from(bytes.toString('latin1').replaceAll('aa/aa/', '../../'), 'latin1');
  expect(await why(new File([new Uint8Array(out)], 'a.zip'))).toContain('leads out');
});
