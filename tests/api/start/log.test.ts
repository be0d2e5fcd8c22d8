import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canMount, smallDisk } from '../disk.ts';

/** A process that logs into what it is given as its standard output. */
function logger(output: 'pipe' | number) {
  const process_ = spawn(process.execPath, [join(import.meta.dirname, 'logger.ts')], {
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
  onTestFinished(() => void process_.kill('SIGKILL'));
  return {
    stdout: process_.stdout,
    /** Waits for so many rounds of fifty lines. Answers with the longest that one took, in ms. */
    async rounds(count: number): Promise<number> {
      let longest = 0;
      for (let round = 0; round < count; round++) [longest] = await once(process_, 'message');
      return longest;
    },
    async stop(): Promise<number | null> {
      process_.send('stop');
      const [code] = await once(process_, 'exit');
      return code;
    },
  };
}

test('a reader that stops reading the log neither stops the process nor keeps it from ending', async () => {
  const process_ = logger('pipe');
  expect(await process_.rounds(200)).toBeLessThan(3000);
  expect(await process_.stop()).toBe(0);
});

test('a reader that goes away does not end the process', async () => {
  const process_ = logger('pipe');
  await process_.rounds(5);
  process_.stdout?.destroy();
  await process_.rounds(100);
  expect(await process_.stop()).toBe(0);
});

test.runIf(canMount)(
  'a log on a full disk ends nothing, and says how many lines were lost when there is room again',
  async () => {
    const disk = smallDisk(4);
    const file = join(disk.folder, 'log');
    const output = openSync(file, 'a');
    disk.fill();
    const process_ = logger(output);
    closeSync(output);
    await process_.rounds(40);
    disk.free();
    await process_.rounds(20);
    expect(await process_.stop()).toBe(0);
    const lines = readFileSync(file, 'utf8').split('\n');
    const lost = lines.filter((line) => line.includes('lines of the log were lost'));
    expect(JSON.parse(lost[0] ?? '{}').lost).toBeGreaterThan(0);
    expect(lines.filter((line) => line.endsWith('"msg":"a line"}')).length).toBeGreaterThan(0);
  },
);
