import { eq } from 'drizzle-orm';
import type { Database } from '../../../api/db/client.ts';
import { tickets } from '../../../api/db/schema/tickets.ts';
import { eventsAfter } from '../../../api/events/log.ts';
import { tellConcerned } from '../../../api/models/notifications/notifications.ts';
import { rate } from '../../../api/models/satisfaction/ratings.ts';
import { goAway } from '../../../api/models/teams/away.ts';
import { recordContinued } from '../../../api/models/tickets/closed.ts';
import { followUp } from '../../../api/models/tickets/follow-ups.ts';
import { merge } from '../../../api/models/tickets/merges.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../api/models/tickets/messages.ts';
import { sendDue, sendLater } from '../../../api/models/tickets/outgoing.ts';
import { noteOpened } from '../../../api/models/tickets/outcomes.ts';
import { roundOfSilence } from '../../../api/models/tickets/silence.ts';
import { split } from '../../../api/models/tickets/splits.ts';
import { markSolved } from '../../../api/models/tickets/statuses.ts';
import { fileTicket } from '../../../api/models/tickets/tickets.ts';
import { today } from '../../../api/ground/clock.ts';
import type { Staff } from '../../../api/who/viewer.ts';
import { filed } from '../filed.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

/** What happens among tickets, and among those who work on them: an agent tells another, takes tickets apart and puts them together, and waits. */
export async function liveTogether(
  db: Database,
  suggested: string,
  [by, other]: [Staff, Staff],
): Promise<void> {
  const { ticket } = await fileTicket(db, filed({ suggestions: [suggested] }));
  const { number } = ticket;
  await noteOpened(db, number, suggested);
  await followUp(db, number, { on: today() }, by);
  await writeNote(db, number, says(`@${other.name} these are two`), by);
  const second = await writeAsCustomer(db, number, says('And another problem'));
  const made = await split(db, number, { messages: [second], subject: 'Another' }, by);
  await merge(db, made, { into: number }, by);
  await recordContinued(db, made, number);
  await beHeld(db, number, by);
  await waitInVain(db, number, by);
  await markSolved(db, number, true);
  await rate(db, number, { score: 4, locale: 'en' });
  await goAway(db, new Date(Date.now() + 60_000), other);
  for (const event of (await eventsAfter(db, 0)).events)
    if (event.kind === 'ticket.noted') await tellConcerned(db, event);
}

/** A reply is due when its customer has written meanwhile. */
async function beHeld(db: Database, number: number, by: Staff): Promise<void> {
  const seen = await writeAsCustomer(db, number, says('It did not arrive.'));
  const due = new Date();
  await sendLater(db, number, { ...says('Is it there?'), seen }, due, by);
  await writeAsCustomer(db, number, says('Now it did.'));
  await sendDue(db, due);
}

async function waitInVain(db: Database, number: number, by: Staff): Promise<void> {
  await writeAsAgent(db, number, says('Did it arrive?'), by);
  await db
    .update(tickets)
    .set({ updatedAt: new Date(0) })
    .where(eq(tickets.number, number));
  await roundOfSilence(db, { REMIND_AFTER_DAYS: 3, SILENT_AFTER_DAYS: 4 });
}
