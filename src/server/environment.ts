import { z } from 'zod';
import { DEFAULT_RATE_LIMITS } from './http/rateLimits';
import { identitySettings, missingExternalSettings } from './identity/identitySettings';
import { DEFAULT_RETENTION } from './retention/retentionDays';
import { SecretFileError, withSecretFiles } from './secretFiles';

const limitSchema = z.coerce.number().int().min(0).max(1_000_000);
const daysSchema = z.coerce.number().int().min(1).max(36_500);

/** Several with commas; none when it is empty. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

const LOOPBACK = ['localhost', '127.0.0.1', '::1', '[::1]'];

/** Office and browsers want https, but for this machine itself. */
const originSchema = z.string().refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { origin, protocol, hostname } = new URL(text);
    return origin === text && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname)));
  },
  { message: 'Must be an origin such as https://fieldsheet.example.com: https, and nothing behind the host and port.' },
);

/** As a content security policy names hosts: https://www.w3.org/TR/CSP3/#framework-directive-source-list */
const frameSchema = z.string().regex(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/, {
  message: 'Must be https://excel.example.com, or https://*.example.com for all below it.',
});

/** What Fastify's `trustProxy` takes. */
const proxySchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(['loopback', 'linklocal', 'uniquelocal'])]);

/** What each setting means to an operator is in `docs/OPERATING.md`. */
export const environmentSchema = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3_100),
    /** Where people reach this server, through whatever ends TLS in front of it. */
    PUBLIC_ORIGIN: originSchema.optional(),
    /** Proxies whose word is taken for the address of who asks, and for the protocol. */
    TRUST_PROXY: listOf(proxySchema),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** For an address that has none: so that the address is no secret. */
    DATABASE_PASSWORD: z.string().min(1).optional(),
    /** Connections to that server which this process may hold. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1_000).default(10),
    /** Without it, embedded PostgreSQL where its programs fit the machine, otherwise PGlite. */
    DATABASE_ENGINE: z.enum(['embedded', 'pglite']).optional(),
    DATA_FOLDER: z.string().min(1).default('.data'),
    /** `on` lets anybody on this machine use the demo company, `public` anybody who reaches the server. */
    DEMO: z.enum(['on', 'off', 'public']).default('off'),
    ALLOWED_ORIGINS: listOf(z.url({ protocol: /^https?$/ })),
    /** Pages that may show the pane in a frame, besides those of Office on the web. */
    ADDIN_FRAMED_BY: listOf(frameSchema),
    /** Who runs this server, and how they are reached: for the pages on privacy and support. */
    ORGANISATION: z.string().min(1).max(200).optional(),
    SUPPORT_EMAIL: z.email().optional(),
    /** Who reads `/metrics` presents it; without it there are no metrics. */
    METRICS_TOKEN: z
      .string()
      .min(16)
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    /** How long it goes on serving, no longer ready, once it is told to stop: until whatever sends requests here has noticed. */
    STOP_DELAY_SECONDS: z.coerce.number().min(0).max(600).default(0),
    /** After this, requests that are still under way are cut off. */
    STOP_TIMEOUT_SECONDS: z.coerce.number().min(1).max(600).default(20),
    /** For how many days after its end an import can be undone. */
    KEEP_UNDO_DAYS: daysSchema.default(DEFAULT_RETENTION.undo),
    /** For how many days after its end an import tells what became of each row. */
    KEEP_RESULTS_DAYS: daysSchema.default(DEFAULT_RETENTION.results),
    /** What one process answers, 0 for any number: see `RateLimits`. */
    RATE_LIMIT_SESSION: limitSchema.default(DEFAULT_RATE_LIMITS.session),
    RATE_LIMIT_CHUNKS: limitSchema.default(DEFAULT_RATE_LIMITS.chunks),
    RATE_LIMIT_ADDRESS: limitSchema.default(DEFAULT_RATE_LIMITS.address),
    RATE_LIMIT_SIGN_IN: limitSchema.default(DEFAULT_RATE_LIMITS.signIn),
    ...identitySettings,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine(({ KEEP_UNDO_DAYS, KEEP_RESULTS_DAYS }) => KEEP_UNDO_DAYS <= KEEP_RESULTS_DAYS, {
    path: ['KEEP_RESULTS_DAYS'],
    message: 'Must not be fewer than KEEP_UNDO_DAYS: undoing needs the results.',
  })
  .refine(({ DEMO, HOST, PUBLIC_ORIGIN }) => DEMO !== 'on' || isLocal(HOST, PUBLIC_ORIGIN), {
    path: ['DEMO'],
    message: 'Others reach this server, and anybody could use the demo company. Set it to “public” if that is meant, otherwise to “off”.',
  })
  .refine(({ DATABASE_URL, DATABASE_PASSWORD }) => DATABASE_PASSWORD === undefined || (DATABASE_URL && !new URL(DATABASE_URL).password), {
    path: ['DATABASE_PASSWORD'],
    message: 'Is for a DATABASE_URL that holds no password; there must be one.',
  })
  .superRefine((settings, { addIssue }) => {
    for (const setting of missingExternalSettings(settings))
      addIssue({ code: 'custom', path: [setting], message: 'The settings of an external provider go together: set all four or none.' });
  });

/** Settings that may be handed over in a file instead: `METRICS_TOKEN_FILE` for `METRICS_TOKEN`. */
const SECRETS = ['DATABASE_URL', 'DATABASE_PASSWORD', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'];

export type Environment = z.infer<typeof environmentSchema>;

/** Settings that cannot be used; the message names each one and what is wrong with it, not its value, which may be a password. */
export class UnusableEnvironmentError extends Error {
  override readonly name = 'UnusableEnvironmentError';
}

/** @param readFile for the secrets that lie in files */
export function readEnvironment(variables: Record<string, string | undefined>, readFile?: (file: string) => string): Environment {
  const result = environmentSchema.safeParse(completed(variables, readFile));
  if (result.success) return { ...result.data, DATABASE_URL: withPassword(result.data) };
  throw new UnusableEnvironmentError(result.error.issues.map(({ path, message }) => `${path[0]?.toString() ?? ''}: ${message}`).join('\n'));
}

function completed(variables: Record<string, string | undefined>, readFile?: (file: string) => string) {
  // Compose files and shells hand a setting over empty that nobody has given.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  try {
    return withSecretFiles(given, SECRETS, readFile);
  } catch (cause) {
    if (cause instanceof SecretFileError) throw new UnusableEnvironmentError(cause.message, { cause });
    throw cause;
  }
}

function isLocal(host: string, publicOrigin: string | undefined): boolean {
  return LOOPBACK.includes(host) && (publicOrigin === undefined || LOOPBACK.includes(new URL(publicOrigin).hostname));
}

function withPassword({ DATABASE_URL, DATABASE_PASSWORD }: Environment): string | undefined {
  if (DATABASE_URL === undefined || DATABASE_PASSWORD === undefined) return DATABASE_URL;
  const url = new URL(DATABASE_URL);
  // `URL` leaves some characters be that have a meaning for PostgreSQL's addresses.
  url.password = encodeURIComponent(DATABASE_PASSWORD);
  return url.href;
}
