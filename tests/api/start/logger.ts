import { setTimeout } from 'node:timers/promises';
import { openLog } from '../../../api/start/log.ts';

/** A process that logs much and tells over its channel how long it stood still, until it is told to stop. */

const { log, written } = openLog({ LOG_LEVEL: 'info' });
let stopped = false;
process.on('message', () => (stopped = true));
let longest = 0;
for (let last = performance.now(); !stopped; last = performance.now()) {
  for (let each = 0; each < 50; each++) log.info({ each, filler: 'x'.repeat(500) }, 'a line');
  await setTimeout(5);
  longest = Math.max(longest, performance.now() - last);
  process.send?.(longest);
}
await written();
process.exit(0);
