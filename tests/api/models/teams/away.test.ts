import { expect, test } from 'vitest';
import { eventsAfter } from '../../../../api/events/log.ts';
import { fieldTexts } from '../../../../api/ground/texts.ts';
import { comeBack, giveBack, goAway } from '../../../../api/models/teams/away.ts';
import { assignToTeam } from '../../../../api/models/teams/assigning.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { agents, assign } from '../../../../api/models/tickets/assignments.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { freshDesk } from '../../desk.ts';
import { team } from '../../team.ts';

const soon = () => new Date(Date.now() + 60_000);

test('somebody is away until then, or until they are back', async () => {
  const { db, person } = await freshDesk();
  const yara = await person('yara');
  const until = soon();
  const away = async () => (await agents(db)).map(({ awayUntil }) => awayUntil?.getTime() ?? null);
  await goAway(db, soon(), yara);
  await goAway(db, until, yara);
  expect(await away()).toEqual([until.getTime()]);
  await comeBack(db, yara);
  expect(await away()).toEqual([null]);
  await comeBack(db, yara);
  const told = (await eventsAfter(db, 0)).events.filter(({ kind }) => kind === 'agent.away');
  expect(told.map(({ data }) => 'until' in data && data.until !== null)).toEqual([true, true, false]);
  const over = goAway(db, new Date(Date.now() - 1), yara);
  await expect(over).rejects.toHaveProperty('fields.until', fieldTexts.backBefore);
});

test('what waits for somebody may be given back: to their team, or for anyone', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const cards = await addTeam(db, team([yara, omar]));
  const [ofTeam, ofNobody, done] = [await ticket(), await ticket(), await ticket()];
  await db.transaction((tx) => assignToTeam(tx, ofTeam.number, cards));
  for (const { number } of [ofTeam, ofNobody, done]) await assign(db, number, yara.id, omar);
  await changeTicket(db, done.number, { status: 'solved' }, yara);
  await goAway(db, soon(), yara);
  expect(await giveBack(db, yara)).toBe(2);
  const holders = await Promise.all(
    [ofTeam, ofNobody, done].map(async ({ number }) => (await ticketNumbered(db, number)).assignee),
  );
  expect(holders).toEqual([omar.id, null, yara.id]);
});
