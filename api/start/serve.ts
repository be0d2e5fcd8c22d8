import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../ground/config.ts';
import { root } from '../ground/root.ts';
import { clearUploads } from '../http/form.ts';
import { listen, mustBeFree } from '../http/server.ts';
import type { Portal } from '../http/site.ts';
import { createSite } from '../http/site.ts';
import { inviteFirstAdmin, joiningLink } from '../models/people/invitations.ts';
import { hasAdmin } from '../models/people/people.ts';
import { openDesk } from './open.ts';
import { mustBeWritable } from './writable.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;
type BuiltPortal = Portal & { init: (options: { env: Record<string, string> }) => Promise<void> };

/** How long, in milliseconds, requests under way may take to finish when the server stops. */
const longestStop = 10_000;

/**
 * Serves the API and the portal on one port until SIGTERM or SIGINT: then every request under way finishes, the streams
 * end, and the process goes within a second.
 * @throws CannotStart
 */
export async function serve(config: Config, { welcoming = true } = {}): Promise<Desk> {
  await mustBeWritable(config);
  await mustBeFree(config);
  await clearUploads(config.DATA_DIR);
  const desk = await openDesk(config);
  const { server: portal }: { server: BuiltPortal } = await import(
    pathToFileURL(join(root, 'build/portal.js')).href
  );
  await portal.init({ env: {} });
  const client = join(root, 'build/client');
  const { app: api, follower, reads } = desk;
  const site = createSite({ api, portal, client, follower, reads: reads.counter, config });
  const server = await listen(site.fetch, config);
  desk.log.info({ url: config.PUBLIC_URL, search: await desk.finder.status() }, 'ready');
  if (welcoming && !(await hasAdmin(desk.db))) await welcome(desk, config);

  const stop = once(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    desk.follower.stop();
    const sweeping = setInterval(() => server.closeIdleConnections(), 25);
    // Whoever does not take its answer keeps nobody from stopping.
    const enough = setTimeout(() => server.closeAllConnections(), longestStop);
    await closed;
    clearInterval(sweeping);
    clearTimeout(enough);
    await desk.close();
    process.exit(0);
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return desk;
}

/** Nobody can administer this desk yet: whoever reads this console may. */
async function welcome({ db }: Desk, config: Config): Promise<void> {
  const url = joiningLink(config.PUBLIC_URL, await inviteFirstAdmin(db));
  process.stdout.write(
    `\nThe first administrator joins here, once | ينضم المدير الأول من هنا، مرة واحدة:\n${url}\n\n`,
  );
}

function once(action: () => Promise<void>): () => void {
  let done: Promise<void> | undefined;
  return () => void (done ??= action());
}
