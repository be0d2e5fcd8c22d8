import type { openPortal } from './portal.ts';

type Portal = Awaited<ReturnType<typeof openPortal>>;

/** Opens a page whose scripts do not come before `wake` is called. */
export async function asleep(portal: Portal, path: string) {
  const { page } = await portal.signedIn('admin', 'ar');
  const { promise: awake, resolve } = Promise.withResolvers<void>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(`/ar${path}`, { waitUntil: 'commit' });
  const wake = async () => {
    const woken = page.waitForEvent('requestfinished', (request) => request.url().includes('/nodes/'));
    resolve();
    await woken;
    await page.waitForLoadState('networkidle');
  };
  return { page, wake };
}
