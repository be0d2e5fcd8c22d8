import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPortal } from './portal.ts';

const portal = await openPortal();
const card = '4111 1111 1111 1111';
const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

/** Every address that a page asks for. */
function addressesOf(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  return addresses;
}

test('what is typed in the search stands in no address', async () => {
  const { page } = await portal.visitor();
  const addresses = addressesOf(page);
  await page.goto('/en');
  const asked = page.waitForRequest(
    (request) => request.url().endsWith('/api/search') && (request.postData() ?? '').includes('refund'),
  );
  await page.locator('#find').pressSequentially('refund not arrived');
  expect((await asked).method()).toBe('POST');
  await page.locator('[role=option]').first().waitFor();
  expect(addresses.filter((address) => /refund|arriv/.test(address))).toEqual([]);
});

test('a card number that is searched for stands in no address either, and its owner is told', async () => {
  const { page } = await portal.visitor();
  const addresses = addressesOf(page);
  await page.goto('/en');
  await page.fill('#find', `declined ${card}`);
  await page.press('#find', 'Enter');
  await page.locator('.notice[role=alert]', { hasText: 'card number' }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')?.replaceAll(/[\u2068\u2069]/g, '')).toBe(
    'declined •••• 1111',
  );
  expect(addresses.filter((address) => /4111/.test(address))).toEqual([]);
});

test('a search that holds no secret goes where its form goes', async () => {
  const { page } = await portal.visitor();
  await page.goto('/ar');
  await page.fill('#find', 'كود 51');
  await page.press('#find', 'Enter');
  await page.waitForURL(/search/);
  expect([...new URL(page.url()).searchParams]).toEqual([['q', 'كود 51']]);
});

test('a draft holds no secret, also none that is split over its fields', async () => {
  const { page } = await portal.visitor();
  await page.goto('/en/tickets/new');
  await page.fill('#subject', 'Visa 4111 1111');
  await page.fill('#message', `1111 1111 was declined\n${phrase}\npassword: Ahmed@2024`);
  const kept = () => page.evaluate(() => JSON.stringify(localStorage));
  await expect.poll(kept).toContain('was declined');
  const draft = await kept();
  expect(draft).not.toMatch(/1111 1111|winner|Ahmed@2024/);
  const warning = page.locator('[data-warning]');
  await expect.poll(() => warning.textContent()).toMatch(/card number.*seed phrase.*password|seed phrase/);
});

// Not before: look-behind Safari 16.4; static blocks 16.4; the methods 16 to 18.4; idle callbacks none.
const unknown =
  /\(\?<[=!]|\bstatic\s*\{|\.(?:toSorted|toReversed|toSpliced|toWellFormed|isWellFormed|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|Object\.groupBy|Map\.groupBy|Promise\.(?:withResolvers|try)|Array\.fromAsync|URL\.(?:canParse|parse)\(|AbortSignal\.(?:any|timeout)|RegExp\.escape|Iterator\.from|Intl\.DurationFormat|(?<!typeof )requestIdleCallback\(/;

test('what is sent to browsers holds nothing that the oldest of them do not know', () => {
  const files = globSync('build/client/**/*.js');
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => {
    const match = unknown.exec(readFileSync(file, 'utf8'));
    return match ? [`${file}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});
