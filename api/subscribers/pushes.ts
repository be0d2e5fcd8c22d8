import { readTaxonomy } from '../../content/taxonomy.ts';
import { isTaken } from '../channels/outside.ts';
import type { Sender } from '../channels/push/send.ts';
import { push } from '../channels/push/send.ts';
import { shownOf } from '../channels/push/words.ts';
import type { Database } from '../db/client.ts';
import type { Subscriber } from '../events/subscriber.ts';
import { subscriber } from '../events/subscriber.ts';
import type { Config } from '../ground/config.ts';
import { asAddress } from '../ground/mail-address.ts';
import { contentFolder } from '../ground/root.ts';
import type { Text } from '../ground/texts.ts';
import { keysOfDesk } from '../models/devices/keys.ts';
import { devicesToTell, forgetGone, noteTold } from '../models/devices/reaching.ts';
import type { Urgent } from '../models/devices/urgent.ts';
import { urgentOf, urging } from '../models/devices/urgent.ts';

export type Pushing = { db: Database; config: Pick<Config, 'MAIL_FROM' | 'WEBHOOKS_INSIDE'> };
type Device = Awaited<ReturnType<typeof devicesToTell>>[number];

/**
 * Tells agents at once what cannot wait, on the devices where they want it, each once of an event. Where one device's push service fails, the
 * others are told, and it alone again.
 */
export function pushes({ db, config }: Pushing): Subscriber {
  const contact = `mailto:${asAddress(/<.*>/.exec(config.MAIL_FROM)?.[0] ?? config.MAIL_FROM)}`;
  return subscriber('pushes', urging, async (event) => {
    const urgent = await urgentOf(db, event);
    const devices = urgent ? await devicesToTell(db, event.id, urgent.agents) : [];
    if (!urgent || devices.length === 0) return;
    const { taxonomy } = readTaxonomy(contentFolder);
    const about = taxonomy.find(({ id }) => id === urgent.ticket.problemType)?.name;
    const sender = { ...(await keysOfDesk(db)), contact };
    const tries = devices.map((device) =>
      tell({ db, config }, { device, event: event.id, about }, urgent, sender),
    );
    const failed = (await Promise.allSettled(tries)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  });
}

type Telling = { device: Device; event: number; about: Text | undefined };

/** @throws Error naming the service, whose address is a secret of its device, when it did not take it */
async function tell(
  { db, config }: Pushing,
  { device, event, about }: Telling,
  { ticket, what }: Urgent,
  sender: Sender,
): Promise<void> {
  const shown = shownOf(device.locale, { number: ticket.number, about }, what);
  const status = await push(device, shown, sender, config.WEBHOOKS_INSIDE);
  if (status === 404 || status === 410) return forgetGone(db, device);
  if (!isTaken(status)) throw new Error(`${new URL(device.endpoint).host} answered ${status}`);
  await noteTold(db, device.id, event);
}
