/** Why the server does not start, in one line, where whoever starts it can do something about it. */
export class CannotStart extends Error {}

/** Starts, or says in one line why not. */
export async function orSayWhyNot<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`hulool: ${error.message}\n`);
    process.exit(1);
  }
}

/** What the system calls an error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
