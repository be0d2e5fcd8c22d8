import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs `hulool` as somebody at a terminal does, with these settings and no others. */
export async function hulool(settings: Record<string, string>, ...words: string[]) {
  const env = { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...settings };
  const command = spawn(process.execPath, ['api/cli.ts', ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(command.stdout), text(command.stderr), once(command, 'close')]);
  return { out, err, code: command.exitCode };
}
