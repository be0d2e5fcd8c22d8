#!/usr/bin/env node
import { commands } from './commands.ts';

/** The `hulool` command: `hulool COMMAND [ARGUMENTS]`. Answers go to stdout, everything else to stderr; exit 1 on failure. */

const [words, args] = splitCommand(process.argv.slice(2));
const command = commands.get(words);

if (command) {
  try {
    await (
      await command.load()
    )(args);
  } catch (error) {
    process.stderr.write(`hulool ${words}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  const lines = [...commands].map(
    ([name, { ar, en }]) => `  ${name.padEnd(18)} ${en}\n${' '.repeat(21)}${ar}`,
  );
  process.stderr.write(`hulool COMMAND\n\n${lines.join('\n')}\n`);
  process.exitCode = words === '' || words === '--help' ? 0 : 1;
}

/** A command is one word or two: `find`, `content check`. */
function splitCommand(given: string[]): [string, string[]] {
  const two = given.slice(0, 2).join(' ');
  return commands.has(two) ? [two, given.slice(2)] : [given[0] ?? '', given.slice(1)];
}
