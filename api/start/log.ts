import { fstatSync, write } from 'node:fs';
import { promisify } from 'node:util';
import { pino } from 'pino';
import type { Config } from '../ground/config.ts';

/** So much may wait to be written, in letters; what comes on top of it is lost, and counted. */
const mostWaiting = 1 << 20;
/** How long the last lines may take when the process stops, in ms. */
const patience = 300;

/**
 * Opens the log of the process, on its standard output. Nothing waits for it: a full disk or a reader who stopped reading costs
 * lines, of which the next one that is written says how many, but neither the process nor its time.
 */
export function openLog({ LOG_LEVEL: level }: Pick<Config, 'LOG_LEVEL'>) {
  const lines = new Lines();
  const log = pino({ level, base: null, serializers: { error: withoutWords } }, lines);
  return { log, written: () => lines.written() };
}

class Lines {
  #waiting = '';
  #lost = 0;
  #writing: Promise<void> | undefined;
  // Files are written in the background; for pipes and terminals Node has a way that waits for nobody.
  readonly #put = fstatSync(1).isFile() ? putIntoFile : putIntoStream();

  write(line: string): void {
    if (this.#waiting.length + line.length > mostWaiting) this.#lost++;
    else this.#waiting += line;
    this.#writing ??= this.#work().finally(() => (this.#writing = undefined));
  }

  /** Resolves when nothing waits any more, or when that takes too long. */
  async written(): Promise<void> {
    const enough = new Promise<void>((resolve) => setTimeout(resolve, patience).unref());
    await Promise.race([this.#writing, enough]);
  }

  async #work(): Promise<void> {
    while (this.#waiting !== '') {
      const lost = this.#lost;
      const lines = (lost > 0 ? told(lost) : '') + this.#waiting;
      this.#waiting = '';
      try {
        await this.#put(lines);
        this.#lost -= lost;
      } catch {
        this.#lost += lines.split('\n').length - (lost > 0 ? 3 : 1);
      }
    }
  }
}

/** On a line of its own: the last one may have been cut short. */
const told = (lost: number): string =>
  `\n${JSON.stringify({ level: 40, time: Date.now(), lost, msg: 'lines of the log were lost' })}\n`;

const writeSome = promisify(write);

async function putIntoFile(text: string): Promise<void> {
  for (let rest = Buffer.from(text); rest.length > 0;) {
    const { bytesWritten } = await writeSome(1, rest);
    rest = rest.subarray(bytesWritten);
  }
}

function putIntoStream() {
  // Each writer hears of it by its own callback.
  process.stdout.on('error', () => undefined);
  return (text: string) =>
    new Promise<void>((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
}

/**
 * An error as the log may have it: what it is, where it arose and what caused it. Its message and its fields can hold what people wrote,
 * or their addresses.
 */
export function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    at: frames?.slice(0, 8),
    ...(error.cause !== undefined && { cause: withoutWords(error.cause) }),
  };
}
