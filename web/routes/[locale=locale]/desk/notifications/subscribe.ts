import { api } from '#lib/api.ts';
import type { Locale } from '#lib/types.ts';

/**
 * Why a browser cannot be told anything: the site has no TLS, it knows nothing of this, its user blocks it or was asked and did not answer,
 * it has no push service that it reaches, or the desk did not take it.
 */
export type Trouble = 'insecure' | 'unable' | 'blocked' | 'unanswered' | 'unreachable' | 'untaken';

/** It stands beside the pages, above none of them: what it shows does not depend on any. */
const scope = '/service-worker/';

/**
 * Has this browser be told what is urgent, in the language of its page. It asks its user first, so it has to be called when they press
 * something. `key`: that of the desk, as base64url.
 * @returns what stands in the way, or nothing
 */
export async function subscribeHere(key: string, locale: Locale): Promise<Trouble | undefined> {
  const trouble = await inTheWay();
  if (trouble) return trouble;
  const subscription = await subscribed(key, locale).catch(() => undefined);
  const { endpoint, keys = {} } = subscription?.toJSON() ?? {};
  if (!endpoint) return 'unreachable';
  const json = { endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
  const headers = { 'accept-language': locale };
  const answer = await api(fetch)
    .desk.devices.here.$put({ json }, { headers })
    .catch(() => ({ ok: false }));
  return answer.ok ? undefined : 'untaken';
}

async function inTheWay(): Promise<Trouble | undefined> {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'unable';
  const answer = await Notification.requestPermission();
  if (answer === 'granted') return undefined;
  return answer === 'denied' ? 'blocked' : 'unanswered';
}

/** Anew each time: one that there was before may be of other keys, or of somebody else. Its address tells the worker the language. */
async function subscribed(key: string, locale: Locale): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.register(`/service-worker.js?${locale}`, { scope });
  await working(registration);
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** Resolves when a worker that was just registered has begun. */
async function working({ active, waiting, installing }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (active || !worker) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
