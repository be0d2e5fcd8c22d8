import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../server.ts';

const articles = ['otp-missing', 'payment-timed-out', 'refund-not-arrived'];
const guide = 'guides/otp-missing.yaml';
const pages = [
  '',
  '/topics',
  '/guides',
  '/codes',
  '/limits',
  '/limits/sa',
  '/letters',
  '/tickets/new',
  '/status',
  '/search?q=05',
];

/** The built server beside a content folder of few articles, to be broken. */
function projectWithFew() {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-content-'));
  const isLeftOut = /content.(?:articles.(?!otp-missing|payment-timed-out|refund-not-arrived)|.*\.ts$)/;
  for (const part of ['build', 'package.json', 'search/intents/model.bin', 'content', 'api/db/migrations'])
    cpSync(part, join(folder, part), { recursive: true, filter: (from) => !isLeftOut.test(from) });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const write = (file: string, source: string | Buffer) => {
    mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
    writeFileSync(join(folder, 'content', file), source);
  };
  const read = (file: string) => readFileSync(join(folder, 'content', file), 'utf8');
  return { folder, write, read };
}

const lists = [
  'codes',
  'synonyms',
  'taxonomy',
  'brands',
  'providers',
  'limits',
  'letters',
  'dialects',
  'triage',
].map((name) => `${name}.yaml`);

type Project = ReturnType<typeof projectWithFew>;

/** One entry or file of each kind is broken; what is then named. */
function breakSome({ read, write }: Project): string[] {
  const changed = (file: string, from: string | RegExp, to: string) => {
    const source = read(file);
    const broken = source.replace(from, to);
    expect(broken, file).not.toBe(source);
    write(file, broken);
    return source.slice(0, source.search(from)).split('\n').length;
  };
  write('articles/broken/article.yaml', 'problemType: [unclosed');
  write('articles/empty/en.md', 'nothing');
  write('articles/.DS_Store', '');
  write('articles/notes.txt', 'to do');
  write('articles/otp-missing/en.md', 'No front matter.');
  write('articles/refund-not-arrived/ar.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1, 0x0a]));
  write('guides/broken.yaml', 'version: [');
  write('guides/deep.yaml', `a: ${'['.repeat(20_000)}`);
  write('guides/circle.yaml', read(guide).replace(/^start: .*|^money: .*/m, 'start: nowhere'));
  return [
    'articles/broken/article.yaml:1',
    'articles/empty/article.yaml',
    'articles/empty/en.md:1',
    'articles/notes.txt/article.yaml',
    'articles/otp-missing/en.md:1',
    'articles/refund-not-arrived/ar.md:2',
    `taxonomy.yaml:${changed('taxonomy.yaml', /^- id: refunds-and-disputes/m, '- id: [no]')}`,
    `synonyms.yaml:${changed('synonyms.yaml', /^- id: .*$/m, '- id: 7')}`,
    `brands.yaml:${changed('brands.yaml', /^- like: /m, '- like: no-')}`,
    `providers.yaml:${changed('providers.yaml', /^  kind: /m, '  kind: no-')}`,
    `limits.yaml:${changed('limits.yaml', /^    case: /m, '    case: no-')}`,
    `letters.yaml:${changed('letters.yaml', /^    to: /m, '    to: no-')}`,
    `codes.yaml:${changed('codes.yaml', /^ {4}retry: /m, '    retry: un')}`,
    'guides/broken.yaml:1',
    'guides/circle.yaml',
    'guides/deep.yaml',
    `dialects.yaml:${changed('dialects.yaml', /moroccan: /, 'maroccan: ')}`,
    `triage.yaml:${changed('triage.yaml', /^  - id: shop/m, '  - id: [no]')}`,
  ];
}

/** Every list is no YAML at all, nor is what guides open with. */
function breakLists({ read, write }: Project): string[] {
  const shared = ['guides/opening.yaml', 'common-words.txt'];
  for (const file of lists) write(file, `${read(file)}\n  - "unclosed\n`);
  for (const file of shared) write(file, Buffer.from([0xc7, 0xe1]));
  return [...lists, ...shared.map((file) => `${file}:1`)];
}

describe.each([
  ['one entry or file of each kind', breakSome],
  ['every list as a whole', breakLists],
])('%s that cannot be read', (_, broken) => {
  const project = projectWithFew();
  const named = broken(project);
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer({}, project.folder);
  });
  afterAll(() => server.stop());
  async function get(path: string): Promise<Response> {
    const answer = await fetch(`${server.origin}${path}`);
    expect(answer.status, path).toBe(200);
    return answer;
  }
  const json = async (path: string) => (await get(`/api${path}`)).json();

  test('is named, without telling where the server keeps it', async () => {
    const { setAside } = await json('/ready');
    for (const place of named) {
      expect(setAside, place).toContainEqual(expect.stringContaining(place));
      // The log is told when the first questions are answered.
      await expect.poll(server.output, { message: place, timeout: 60_000 }).toContain(`"place":"${place}`);
    }
    expect(setAside.join()).not.toContain(project.folder);
  });

  test('keeps nobody from finding what can be read', async () => {
    const { hits } = await json('/search?q=payment%20timed%20out&locale=en');
    expect(hits.map(({ slug }: { slug: string }) => slug)).toContain('payment-timed-out');
    expect((await json('/articles?locale=ar')).articles).toHaveLength(3);
    expect((await json('/guides?locale=en')).guides.length).toBeGreaterThan(10);
    const suggested = await fetch(`${server.origin}/api/suggestions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'the payment timed out', locale: 'en' }),
    });
    expect(suggested.status).toBe(200);
  });

  test('takes no page away', async () => {
    for (const page of pages) await get(`/ar${page}`);
    for (const slug of articles) for (const locale of ['ar', 'en']) await get(`/${locale}/articles/${slug}`);
    await get('/en/guides/cart-abandonment');
  });
});
