import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { hulool } from '../../../hulool.ts';
import { startAgain } from '../../../server.ts';
import { ticketForm } from '../../app.ts';
import { newFolder, settingsOf, ticketsIn } from './desk-folder.ts';

const filed = z.object({ number: z.number() });
const callers = 4;

/** Files tickets one after the other until told to stop; what is acknowledged is noted as it is heard. */
async function fileTickets(origin: string, acknowledged: number[], goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const answer = await fetch(`${origin}/api/tickets`, { method: 'POST', body: ticketForm() });
    if (answer.ok) acknowledged.push(filed.parse(await answer.json()).number);
  }
}

test('a backup under load has every ticket that was acknowledged before it began', async () => {
  const server = await startAgain({ RATE_LIMITS: 'false', LOG_LEVEL: 'info' });
  const acknowledged: number[] = [];
  let goesOn = true;
  onTestFinished(() => void (goesOn = false));
  const filing = Array.from({ length: callers }, () =>
    fileTickets(server.origin, acknowledged, () => goesOn),
  );
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20);
  const before = [...acknowledged];
  const file = join(newFolder(), 'backup.zip');
  const made = await hulool(settingsOf(server.folder), 'backup', file);
  const during = acknowledged.length - before.length;
  goesOn = false;
  await Promise.all(filing);
  await server.stop();
  expect(made).toMatchObject({ code: 0, err: '' });
  // The desk was served all the while.
  expect(during).toBeGreaterThan(0);

  const elsewhere = newFolder();
  expect(await hulool(settingsOf(elsewhere), 'restore', file)).toMatchObject({ code: 0 });
  const restored = await ticketsIn(elsewhere);
  expect(before.filter((number) => !restored.has(number))).toEqual([]);
});
