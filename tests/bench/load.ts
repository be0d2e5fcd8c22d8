import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { origin } from './server.ts';

/** Many who ask at once, each again as soon as they are answered. */

export type Times = { p50: number; p99: number };
type Asked = { url: string; cookie: string };

/** How often each number of askers asks together. */
const samples = 160;
const connections = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks for one thing as often as it takes, by each of these numbers of askers. `cpu`: what an answer took of the server's process, in ms. */
export async function load(
  askers: number[],
  pid: number | undefined,
  of: (at: number, who: number) => Asked,
) {
  const ask = async (at: number, who: number) => get(of(at, who));
  // The first of each finds code that never ran.
  for (let at = 0; at < 10; at++) await ask(at, at);
  const began = cpuOf(pid);
  const times = await inTurns(askers, ask);
  return { times, cpu: (cpuOf(pid) - began) / (samples * askers.length) };
}

/** Does some work as often as it takes, by each of these numbers at once. */
export async function inTurns(
  askers: number[],
  work: (at: number, who: number) => Promise<unknown>,
): Promise<Times[]> {
  const all: Times[] = [];
  for (const many of askers) {
    const times: number[] = [];
    let at = 0;
    async function again(who: number): Promise<void> {
      while (at < samples) {
        const began = performance.now();
        await work(at++, who);
        times.push(performance.now() - began);
      }
    }
    await Promise.all(Array.from({ length: many }, (_, who) => again(who)));
    times.sort((one, other) => one - other);
    const share = (part: number) => times[Math.ceil(times.length * part) - 1] ?? 0;
    all.push({ p50: share(0.5), p99: share(0.99) });
  }
  return all;
}

/** Files tickets by the form's own route for so many seconds, with all of these servers. @returns how many a second. */
export async function fileFor(seconds: number, askers: number, servers = [origin]): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let filed = 0;
  async function again(server: string): Promise<void> {
    while (performance.now() < until) {
      await fileOne(server);
      filed += 1;
    }
  }
  await Promise.all(
    servers.flatMap((server) => Array.from({ length: askers / servers.length }, () => again(server))),
  );
  return filed / ((performance.now() - began) / 1000);
}

const get = ({ url, cookie }: Asked) => send(url, 'GET', { cookie, 'accept-encoding': 'gzip' });

export async function fileOne(server: string): Promise<void> {
  const key = randomUUID();
  const fields = {
    subject: `رمز التحقق لا يصل ${key}`,
    message: `حاولت الدفع ثلاث مرات ولم يصلني رمز التحقق. ${key}`,
    email: `customer-${key}@example.com`,
    locale: 'ar',
    draftKey: key,
  };
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${key}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const headers = { 'content-type': `multipart/form-data; boundary=${key}` };
  await send(`${server}/api/tickets`, 'POST', headers, `${parts.join('')}--${key}--\r\n`);
}

function send(url: string, method: string, headers: Record<string, string>, body = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: connections }, (answer) => {
      const isGood = answer.statusCode !== undefined && answer.statusCode < 300;
      answer
        .resume()
        .on('end', () => (isGood ? resolve() : reject(new Error(`${answer.statusCode} for ${url}`))));
    });
    asked.on('error', (error) =>
      // The server had just ended a connection on which nothing was said for a while.
      asked.reusedSocket ? resolve(send(url, method, headers, body)) : reject(error),
    );
    asked.end(body);
  });
}

/** What a process has taken of the processors so far, in ms: its own threads, not those of the machine's other work. */
function cpuOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export const machineLoad = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
