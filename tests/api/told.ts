import { record } from '../../api/events/log.ts';
import type { openTestDesk } from './app.ts';
import { form } from './app.ts';
import { pushService } from './channels/push/service.ts';
import { writtenMails } from './mails.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** What reached somebody without their asking. */
type Told = { by: string; caller: string; words: string };

/** What tells a stream to be at its end: the number of an incident that there is not. */
const end = 70_017;

/** What the streams of these people say while an agent writes into a ticket: this note, and a reply. */
export async function toldByStreams(
  desk: Desk,
  callers: Map<string, string | undefined>,
  { ticket, note }: { ticket: number; note: string },
): Promise<Told[]> {
  const readers = [...callers].flatMap(([caller, as]) =>
    ['agent', 'trainee', 'admin'].includes(caller) && as ? [{ caller, as }] : [],
  );
  const streams = await Promise.all(
    readers.map(
      async ({ as }) => (await desk.ask('GET', '/desk/events', { as })).body ?? new ReadableStream(),
    ),
  );
  const as = callers.get('agent') ?? '';
  for (const body of [
    { kind: 'note', body: note },
    { kind: 'reply', body: 'We look into it.' },
  ])
    await desk.ask('POST', `/desk/tickets/${ticket}/messages`, { as, body: form(body) });
  await record(desk.db, { kind: 'incident.updated', data: { incident: end } });
  await desk.follower.catchUp();
  return Promise.all(
    streams.map(async (stream, at) => ({
      ...{ by: 'the stream', caller: readers[at]?.caller ?? '' },
      words: await heard(stream),
    })),
  );
}

async function heard(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let words = '';
  while (!words.includes(String(end))) {
    const { done, value } = await reader.read();
    if (done) throw new Error('the stream ended before all was told');
    words += value;
  }
  await reader.cancel();
  return words;
}

/** What the devices of these people show while each is named in a note with these words by somebody else. */
export async function toldByPush(
  desk: Desk,
  callers: Map<string, string | undefined>,
  { ticket, note }: { ticket: number; note: string },
): Promise<Told[]> {
  const service = await pushService();
  const owners = new Map<string, string>();
  for (const caller of ['agent', 'trainee', 'admin']) {
    const as = callers.get(caller) ?? '';
    const { device, subscription } = service.subscribe();
    owners.set(device, caller);
    await desk.ask('PUT', '/desk/devices/here', { as, body: subscription });
    const { devices } = await (await desk.ask('GET', '/desk/devices', { as })).json();
    await desk.ask('PUT', `/desk/devices/${devices[0].id}/free-time`, { as });
  }
  for (const [by, whom] of [
    ['admin', '@agent @trainee'],
    ['agent', '@admin'],
  ] as const)
    await desk.ask('POST', `/desk/tickets/${ticket}/messages`, {
      as: callers.get(by) ?? '',
      body: form({ kind: 'note', body: `${whom} ${note}` }),
    });
  await desk.lanes.idle();
  return service.pushed.map(({ device, shown }) => ({
    ...{ by: 'a notification', caller: owners.get(device) ?? '' },
    words: JSON.stringify(shown),
  }));
}

/** The mails to these people, by their addresses. */
export async function toldByMail(desk: Desk, addresses: Map<string, string>): Promise<Told[]> {
  await desk.lanes.idle();
  const letters = await writtenMails(desk.db);
  return letters.flatMap(({ to, subject, text, html }) => {
    const address = [to]
      .flat()
      .map((one) => one?.text ?? '')
      .join(' ');
    const caller = [...addresses].find(([, one]) => address.includes(one))?.[0];
    return caller === undefined ? [] : [{ by: 'a mail', caller, words: `${subject}\n${text}\n${html}` }];
  });
}
