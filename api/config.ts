import { z } from 'zod';

const flag = z.stringbool().default(false);

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

const settings = z.object({
  /** The port the portal and the API are served on. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Where people reach the desk: links in mails, and whether cookies are Secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** `file:…` for one process, `libsql://…` for several. */
  DATABASE_URL: z.string().default('file:data/hulool.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** Mails written as files, and the generated secret, live here. */
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
  /** Set behind a reverse proxy that writes X-Forwarded-For itself. */
  TRUST_PROXY: flag,
  /** Learns from the agents' corrections at night. */
  LEARN: z.stringbool().default(true),
  /** Status pages of providers to watch. */
  WATCH_FEEDS: feeds,
  /** A database of so many MB takes no more files. */
  STORAGE_MB: z.coerce.number().positive().default(20_480),
  /** Nor does a disk with less than so many MB left; the last eighth of it is for what the staff writes. */
  DISK_RESERVE_MB: z.coerce.number().min(0).default(512),
  /** So many MB of files are kept a day from one address. */
  FILES_PER_ADDRESS_MB: z.coerce.number().positive().default(250),
  /** A virus scanner that speaks ClamAV's protocol: `tcp://host:3310` or `unix:/path`. */
  CLAMAV: z
    .string()
    .regex(/^(?:tcp:\/\/[^/]+|unix:\/.+)$/)
    .optional(),
  /** Off only to measure: it leaves sign-in open to guessing. */
  RATE_LIMITS: z.stringbool().default(true),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Config = Omit<z.infer<typeof settings>, 'PUBLIC_URL'> & { PUBLIC_URL: string };

/**
 * Reads the settings from the environment, the only place that does.
 * @throws Error naming every setting that cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new Error(`Settings cannot be used:\n${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` };
}
