import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const worker = join(import.meta.dirname, 'worker.ts');

/** Starts a worker in a process of its own. Its lines are what it did; it ends when it is killed. */
export function startWorker(job: 'hold' | 'write', path: string) {
  const process_ = spawn(process.execPath, [worker, job, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => process_.once('close', () => resolve()));
  return {
    lines: createInterface({ input: process_.stdout }),
    /** Ends it as a power cut would, and waits until it is gone. */
    async kill() {
      process_.kill('SIGKILL');
      await ended;
    },
  };
}
