import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../api/ground/config.ts';
import { freePort } from '../../free-port.ts';

/** What the server says on its way out, and with which code. */
function start(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-'));
  const own = { DATABASE_URL: `file:${join(folder, 'hulool.db')}`, DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const env = { PATH: process.env.PATH, ...own, HOST: '127.0.0.1', ...settings };
  return spawnSync(process.execPath, ['build/main.js'], { env, encoding: 'utf8', timeout: 25_000 });
}

function expectOneLine({ status, stderr }: ReturnType<typeof start>, ...words: string[]) {
  expect(stderr).toMatch(/^hulool: [^\n]+\n$/);
  for (const word of words) expect(stderr).toContain(word);
  expect(status).toBe(1);
}

test('a port in use is said in one line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const folder = mkdtempSync(join(tmpdir(), 'hulool-'));
  const database = join(folder, 'hulool.db');
  expectOneLine(start({ PORT: port, DATABASE_URL: `file:${database}` }), 'PORT', port);
  expect(existsSync(database), 'before anything is opened').toBe(false);
  other.close();
});

test.for(['DATA_DIR', 'DATABASE_URL'])(
  'a folder of %s that cannot be written is said in one line',
  async (setting) => {
    const file = join(mkdtempSync(join(tmpdir(), 'hulool-')), 'a-file');
    writeFileSync(file, '');
    const place = setting === 'DATA_DIR' ? join(file, 'data') : `file:${join(file, 'data', 'hulool.db')}`;
    expectOneLine(start({ PORT: String(await freePort()), [setting]: place }), setting, join(file, 'data'));
  },
);

test('settings that cannot be used are named in one line', () => {
  expectOneLine(
    start({ PUBLIC_URL: 'https://help.example.com/desk', TRUST_PROXY: 'perhaps' }),
    'PUBLIC_URL',
    'TRUST_PROXY',
  );
});

test.for([
  'https://help.example.com/desk',
  'https://help.example.com/?a',
  'https://help.example.com/#a',
  'https://somebody@help.example.com',
  'help.example.com',
  'ftp://help.example.com',
  'https://',
  'https:// help.example.com',
])('PUBLIC_URL=%s is refused', (PUBLIC_URL) => {
  expect(() => readConfig({ PUBLIC_URL })).toThrow(/^PUBLIC_URL: [^\n]*$/);
});

test.for([
  ['https://help.example.com', 'https://help.example.com'],
  ['https://help.example.com/', 'https://help.example.com'],
  ['HTTPS://Help.Example.com:443', 'https://help.example.com'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
] as const)('PUBLIC_URL=%s is taken as %s', ([PUBLIC_URL, origin]) => {
  expect(readConfig({ PUBLIC_URL }).PUBLIC_URL).toBe(origin);
});
