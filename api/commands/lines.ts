import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { z } from 'zod';

/**
 * Reads JSON lines from stdin, writes one line for each, and holds no more than one in hand: a million lines need no
 * more memory than ten. A line that cannot be read is reported to stderr with its number; the others go on, and the
 * command ends with 1.
 */
export async function eachLine<T>(
  schema: z.ZodType<T>,
  answer: (line: T) => Promise<object> | object,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const read = readLine(schema, line);
    if (read === undefined) {
      process.stderr.write(
        `line ${number} is not what this command reads | السطر ${number} ليس مما يقرؤه هذا الأمر\n`,
      );
      process.exitCode = 1;
    } else if (!process.stdout.write(`${JSON.stringify(await answer(read))}\n`))
      await once(process.stdout, 'drain');
  }
}

function readLine<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
