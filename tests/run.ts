import { execFileSync } from 'node:child_process';
import { startVitest } from 'vitest/node';

/** `npm test`: builds what the browser walks, runs every test, and ends with how many passed and failed. */

execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
const vitest = await startVitest('test', process.argv.slice(2), { watch: false });
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
const count = (state: string) => tests.filter((test) => test.result().state === state).length;
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length;
const failed = count('failed') + broken + vitest.state.getUnhandledErrors().length;
await vitest.close();

const skipped = count('skipped');
process.stdout.write(
  `\n${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exit(failed > 0 ? 1 : 0);
