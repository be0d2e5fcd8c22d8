import { connect } from 'node:net';
import { once } from 'node:events';
import { smtp } from '../../channels/mail/mailer.ts';
import { codeOf } from '../../ground/cannot-start.ts';
import type { Config } from '../../ground/config.ts';
import { openScanner } from '../../uploads/scanner.ts';
import type { Finding } from './finding.ts';
import { saidBy, when } from './finding.ts';

const patience = 5000;
const never = /^(?:ECONNECTION|ESOCKET|ETIMEDOUT|EDNS|ECONNREFUSED)$/;

/** What is wrong with what the desk reaches, and with how it is reached. */
export async function lookAround(config: Config): Promise<Finding[]> {
  return [
    ...lookAtAddress(config),
    ...(await lookAtMail(config)),
    ...(await lookAtScanner(config)),
    ...(await lookAtPort(config)),
  ];
}

function lookAtAddress({ PUBLIC_URL, hasPublicUrl, TRUST_PROXY }: Config): Finding[] {
  const trusts = TRUST_PROXY !== 0;
  return [
    ...when(PUBLIC_URL.startsWith('https:') && !trusts, 'proxy', PUBLIC_URL),
    ...when(trusts && !hasPublicUrl, 'public-url', PUBLIC_URL),
  ];
}

async function lookAtMail({ SMTP_URL, MAIL_FROM, PUBLIC_URL, hasPublicUrl }: Config): Promise<Finding[]> {
  if (SMTP_URL === undefined) return when(hasPublicUrl, 'mail-none', PUBLIC_URL);
  const sender = when(/@hulool\.example>?$/.test(MAIL_FROM), 'mail-sender', MAIL_FROM);
  const transport = smtp(SMTP_URL, patience);
  try {
    await transport.verify();
    return sender;
  } catch (error) {
    const isDead = never.test(codeOf(error));
    return [...sender, { code: isDead ? 'mail-dead' : 'mail-refuses', what: saidBy(error) }];
  } finally {
    transport.close();
  }
}

async function lookAtScanner({ CLAMAV }: Config): Promise<Finding[]> {
  if (CLAMAV === undefined) return [];
  return openScanner(CLAMAV)(Buffer.from('Hulool')).then(
    () => [],
    () => when(true, 'scanner-dead', CLAMAV),
  );
}

/** Who listens where the server would: itself, and then whether it can answer; or somebody else. */
async function lookAtPort({ PORT }: Config): Promise<Finding[]> {
  if (PORT === 0 || !(await listens(PORT))) return [];
  try {
    const asked = await fetch(`http://127.0.0.1:${PORT}/api/ready`, {
      signal: AbortSignal.timeout(patience),
    });
    const isOurs = asked.headers.get('content-type')?.includes('json') ?? false;
    return isOurs ? when(!asked.ok, 'not-ready', PORT) : when(true, 'port-taken', PORT);
  } catch {
    return when(true, 'port-taken', PORT);
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', timeout: patience });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
