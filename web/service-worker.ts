/**
 * Shows what the desk has a browser told while no page of it is open, and opens it. Registered where somebody asks for that, and nowhere
 * else: it serves no page and keeps nothing.
 */

/** What the API has it told (`api/channels/push/words.ts`). */
export type Told = {
  title: string;
  body: string;
  lang: string;
  dir: 'rtl' | 'ltr';
  tag: string;
  path: string;
};
type Shown = Omit<Told, 'title' | 'path'> & { data: string; renotify: true };

/** What is used here of a worker's world, of which the compiler knows that of pages alone. */
type Ending = { waitUntil: (done: Promise<unknown>) => void };
/** The address and the keys that a push service gave a browser. */
type Subscription = Pick<PushSubscription, 'toJSON'>;
type Page = { url: string; focus: () => Promise<unknown>; postMessage: (path: string) => void };
declare const self: {
  location: Location;
  registration: {
    showNotification: (title: string, shown: Shown) => Promise<void>;
    pushManager: {
      subscribe: (how: { userVisibleOnly: true; applicationServerKey: string }) => Promise<Subscription>;
    };
  };
  clients: {
    matchAll: (which: { type: 'window'; includeUncontrolled: true }) => Promise<Page[]>;
    openWindow: (address: string) => Promise<unknown>;
  };
  addEventListener: {
    (what: 'push', listener: (event: Ending & { data: { json: () => Told } | null }) => void): void;
    (
      what: 'pushsubscriptionchange',
      listener: (event: Ending & { newSubscription?: Subscription | null }) => void,
    ): void;
    (
      what: 'notificationclick',
      listener: (event: Ending & { notification: { data: string; close: () => void } }) => void,
    ): void;
  };
};

self.addEventListener('push', (event) => {
  const told = event.data?.json();
  if (!told) return;
  const { title, path, ...shown } = told;
  // One that takes the place of another is heard as well.
  event.waitUntil(self.registration.showNotification(title, { ...shown, data: path, renotify: true }));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(tellOfNew(event.newSubscription ?? undefined));
});

/** The push service took its address back, and may have given another: without that the desk would tell nobody from now on. */
async function tellOfNew(given: Subscription | undefined): Promise<void> {
  const subscription = given ?? (await subscribedAnew());
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/desk/devices/here', {
    method: 'PUT',
    // In the language of the page that registered this worker.
    headers: { 'content-type': 'application/json', 'accept-language': self.location.search.slice(1) || 'ar' },
    body: JSON.stringify({ endpoint, keys }),
  });
}

async function subscribedAnew(): Promise<Subscription> {
  const { key }: { key: string } = await (await fetch('/api/desk/devices')).json();
  return self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

const isDesk = ({ url }: Page): boolean => /^\/(?:ar|en)\/desk(?:\/|$)/.test(new URL(url).pathname);

/** Goes to the page that has it open, or to another one of the desk, which then opens it; else it has a page of its own. */
async function open(path: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ url }) => new URL(url).pathname === path) ?? pages.find(isDesk);
  if (!page) {
    await self.clients.openWindow(path);
    return;
  }
  page.postMessage(path);
  await page.focus();
}
