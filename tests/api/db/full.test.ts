import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { cannotWrite } from '../../../api/db/connection.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { connect } from '../database.ts';
import { canMount, smallDisk } from '../disk.ts';
import { fileOne, fileWithMessage, insertTicket } from './rows.ts';

const onSmallDisk = test.runIf(canMount);
const long = 'x'.repeat(200_000);

onSmallDisk(
  'on a full disk every way to write fails as such, reading goes on, and with room all is well again',
  async () => {
    const disk = smallDisk(6);
    const url = `file:${join(disk.folder, 'hulool.db')}`;
    const { db, close } = await openDatabase(url);
    const before = await fileWithMessage(db, 'before');
    for (let round = 0; round < 3; round++) {
      disk.fill();
      const ways = [
        () => fileOne(db, long),
        () => fileWithMessage(db, long),
        () => db.batch([insertTicket(db, long), insertTicket(db, long)]),
      ];
      for (const way of ways) await expect(way()).rejects.toSatisfy((error) => cannotWrite(error));
      expect(await db.select({ number: tickets.number }).from(tickets)).toHaveLength(1 + round * 2);
      disk.free();
      await fileOne(db, `one ${round}`);
      await fileWithMessage(db, `two ${round}`);
    }
    // Another connection sees what was acknowledged, and no more.
    await close();
    const again = await connect(url);
    const stored = await again.select({ subject: tickets.subject, number: tickets.number }).from(tickets);
    expect(stored[0]).toEqual({ subject: 'before', number: before });
    expect(stored.map(({ subject }) => subject).slice(1)).toEqual(
      [0, 1, 2].flatMap((round) => [`one ${round}`, `two ${round}`]),
    );
    expect(await again.$count(messages)).toBe(4);
  },
);

onSmallDisk(
  'a disk that became read-only is opened and read, and every write says why it is not done',
  async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db');
    const { db, close } = await openDatabase(`file:${path}`);
    await fileWithMessage(db, 'before');
    await close();
    const disk = smallDisk(6);
    const copy = join(disk.folder, 'hulool.db');
    for (const file of ['', '-wal', '-shm']) copyFileSync(path + file, copy + file);
    disk.makeReadOnly();
    const later = await connect(`file:${copy}`);
    expect(await later.select({ subject: tickets.subject }).from(tickets)).toEqual([{ subject: 'before' }]);
    await expect(fileOne(later, 'never')).rejects.toSatisfy((error) => cannotWrite(error));
    await expect(fileWithMessage(later, 'never')).rejects.toSatisfy((error) => cannotWrite(error));
    expect(await later.$count(tickets)).toBe(1);
  },
);
