import { z } from 'zod';
import { readTrusted } from './caller.ts';
import { CannotStart } from './cannot-start.ts';

/** `name=URL, name=URL`: providers, and where their status pages can be read. */
const feeds = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .filter((one) => one.trim() !== '')
      .map((one) => {
        const [name = '', ...url] = one.split('=');
        return { name: name.trim(), url: url.join('=').trim() };
      }),
  )
  .pipe(z.array(z.object({ name: z.string().min(1), url: z.url({ protocol: /^https?$/ }) })));

/** A setting that `read` understands, or `expected` tells what it has to be. */
const readBy = <T>(read: (setting: string) => T | undefined, expected: string) =>
  z.string().transform((input, context) => {
    const value = read(input);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', input, message: `Invalid input: expected ${expected}` });
    return z.NEVER;
  });

/** The origin of a site of its own: links and cookies are made for the whole of it. */
function wholeSite(setting: string): string | undefined {
  const url = URL.parse(setting);
  const whole = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return whole ? url.origin : undefined;
}

const settings = z.object({
  /** The port the portal and the API are served on. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Where people reach the desk, whatever name a request came by: links in mails, and whether cookies are Secure. */
  PUBLIC_URL: readBy(wholeSite, 'a whole site such as https://help.example.com, without a path').optional(),
  /** `file:…` for one process, `libsql://…` for several. */
  DATABASE_URL: z.string().default('file:data/hulool.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** The generated secret and what search has analysed live here. */
  DATA_DIR: z.string().default('data'),
  /** A Meilisearch server to search with; without one the engine in this process answers. */
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The key that `hulool index keys` made: it may write the index. */
  MEILI_KEY: z.string().optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .default('hulool'),
  /** Signs sessions. Needed when several processes share a database; otherwise made and kept in DATA_DIR. */
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Hulool <support@hulool.example>'),
  /** The reverse proxies before us that write X-Forwarded-For themselves: `true` is one. */
  TRUST_PROXY: readBy(readTrusted, 'true, false, how many proxies, or their addresses').default(0),
  /** Learns from the agents' corrections at night. */
  LEARN: z.stringbool().default(true),
  /** A ticket that was solved so many days ago is closed: a reply opens another. 0 closes none. */
  CLOSE_AFTER_DAYS: z.coerce.number().int().min(0).max(3650).default(7),
  /** A customer who has been silent for so many days is reminded once that we wait for them. 0 reminds nobody. */
  REMIND_AFTER_DAYS: z.coerce.number().int().min(0).max(3650).default(0),
  /** So many days after the reminder a ticket whose customer is silent still is solved. 0 leaves it waiting. */
  SILENT_AFTER_DAYS: z.coerce.number().int().min(0).max(3650).default(0),
  /** Status pages of providers to watch. */
  WATCH_FEEDS: feeds,
  /** Whether programs inside our own network may be told something: by rules, or as the push service of a browser. */
  WEBHOOKS_INSIDE: z.stringbool().default(false),
  /** A database of so many MB takes no more files. */
  STORAGE_MB: z.coerce.number().positive().default(20_480),
  /** Nor does a disk with less than so many MB left; the last eighth of it is for what the staff writes. */
  DISK_RESERVE_MB: z.coerce.number().min(0).default(512),
  /** So many MB of files are kept a day from one address. */
  FILES_PER_ADDRESS_MB: z.coerce.number().positive().default(250),
  /** Where a backup is put by itself every so many hours, and how many are kept; without a folder, none is. */
  BACKUP_DIR: z.string().optional(),
  BACKUP_HOURS: z.coerce.number().positive().default(24),
  BACKUP_KEEP: z.coerce.number().int().min(1).default(7),
  /** A virus scanner that speaks ClamAV's protocol: `tcp://host:3310` or `unix:/path`. */
  CLAMAV: z
    .string()
    .regex(/^(?:tcp:\/\/[^/]+|unix:\/.+)$/)
    .optional(),
  /** So long a reply waits before it goes out, for its author to take it back. */
  UNDO_SECONDS: z.coerce.number().min(0).max(120).default(10),
  /** Off only to measure: it leaves sign-in open to guessing. */
  RATE_LIMITS: z.stringbool().default(true),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Config = Omit<z.infer<typeof settings>, 'PUBLIC_URL'> & {
  PUBLIC_URL: string;
  /** Whether somebody said so: otherwise each request's own name is as good. */
  hasPublicUrl: boolean;
};

/**
 * Reads the settings from the environment, the only place that does.
 * @throws CannotStart naming, in one line, every setting that cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new CannotStart(parsed.error.issues.map(inOneLine).join('; '));
  const { PUBLIC_URL, PORT } = parsed.data;
  return {
    ...parsed.data,
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${PORT}`,
    hasPublicUrl: PUBLIC_URL !== undefined,
  };
}

const inOneLine = ({ path, message }: z.core.$ZodIssue) => `${path.join('.')}: ${message}`;
