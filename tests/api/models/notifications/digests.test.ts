import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { tickets } from '../../../../api/db/schema/tickets.ts';
import {
  dueOf,
  roundOfDigests,
  wantDigest,
  wantsDigest,
} from '../../../../api/models/notifications/digests.ts';
import { assignToTeam } from '../../../../api/models/teams/assigning.ts';
import { goAway } from '../../../../api/models/teams/away.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { assign } from '../../../../api/models/tickets/assignments.ts';
import { connect } from '../../database.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

/** A Sunday on which people work from 9 to 17 in Riyadh. */
const at = (time: string) => Date.parse(`2026-12-06T${time}:00+03:00`);

async function desk() {
  const fresh = await freshDesk();
  const { db, person, ticket } = fresh;
  const [yara, omar] = [await person('yara'), await person('omar')];
  /** A ticket of somebody that is due then. */
  const due = async (when: number, whose: typeof yara | null) => {
    const { number } = await ticket();
    if (whose) await assign(db, number, whose.id, whose);
    await db.update(tickets).set({ dueAt: when }).where(eq(tickets.number, number));
    return number;
  };
  const told = async () => {
    const rows = await db
      .select({ data: events.data })
      .from(events)
      .where(eq(events.kind, 'agent.digest'))
      .orderBy(asc(events.id));
    return rows.map(({ data }) => data);
  };
  return { ...fresh, yara, omar, due, told };
}

test('once on a day of work, when it begins, whoever has something late or due is told', async () => {
  const { db, url, yara, due, told } = await desk();
  await due(at('08:00'), yara);
  await roundOfDigests(db, at('08:59'));
  expect(await told()).toEqual([]);
  const other = await connect(url);
  await Promise.all([roundOfDigests(db, at('09:00')), roundOfDigests(other, at('09:00'))]);
  await roundOfDigests(db, at('12:00'));
  expect(await told()).toEqual([{ agent: yara.id, until: new Date(at('17:00')).toISOString() }]);
  await roundOfDigests(db, at('09:00') + 24 * 60 * 60_000);
  expect(await told()).toHaveLength(2);
});

test('nobody is on a day on which nobody works', async () => {
  const { db, yara, due, told } = await desk();
  await due(at('08:00'), yara);
  await roundOfDigests(db, at('12:00') - 24 * 60 * 60_000);
  expect(await told()).toEqual([]);
});

test('who has nothing due, is away, or wants no such mail is told nothing', async () => {
  const { db, yara, omar, due, told } = await desk();
  await due(at('18:00'), yara);
  await due(at('10:00'), omar);
  await wantDigest(db, false, omar);
  expect([await wantsDigest(db, yara), await wantsDigest(db, omar)]).toEqual([true, false]);
  await roundOfDigests(db, at('09:00'));
  expect(await told()).toEqual([]);
  await wantDigest(db, true, omar);
  await goAway(db, new Date(Date.now() + 60_000), omar);
  await roundOfDigests(db, at('09:01'));
  expect(await told()).toEqual([]);
});

test('what is due is one’s own, and what is nobody’s of one’s teams', async () => {
  const { db, yara, omar, due } = await desk();
  const cards = await addTeam(db, team([yara], { sharing: 'by-hand' }));
  const [own, nobodys, others] = [
    await due(at('10:00'), yara),
    await due(at('09:00'), null),
    await due(1, omar),
  ];
  for (const number of [nobodys, others])
    await db.update(tickets).set({ team: cards }).where(eq(tickets.number, number));
  await due(at('09:00'), null);
  expect((await dueOf(db, yara, at('17:00'))).map(({ number }) => number)).toEqual([nobodys, own]);
  await db.transaction((tx) => assignToTeam(tx, nobodys, null));
  expect((await dueOf(db, yara, at('09:30'))).map(({ number }) => number)).toEqual([]);
});
