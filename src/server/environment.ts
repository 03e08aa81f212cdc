import { z } from 'zod';
import { identitySettings, missingExternalSettings } from './identity/identitySettings';
import { DEFAULT_RETENTION } from './retention/retentionDays';

const daysSchema = z.coerce.number().int().min(1).max(36_500);

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

/** What each setting means to an operator is in `docs/OPERATING.md`. */
export const environmentSchema = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3_100),
    /** Where people reach this server, through whatever ends TLS in front of it. */
    PUBLIC_ORIGIN: originSchema.optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** Connections to that server which this process may hold. */
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(1_000).default(10),
    /** Without it, embedded PostgreSQL where its programs fit the machine, otherwise PGlite. */
    DATABASE_ENGINE: z.enum(['embedded', 'pglite']).optional(),
    DATA_FOLDER: z.string().min(1).default('.data'),
    /** `on` lets anybody use the demo company. */
    DEMO: z.enum(['on', 'off']).default('off'),
    ALLOWED_ORIGINS: z
      .string()
      .default('')
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(z.url({ protocol: /^https?$/ }))),
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
    ...identitySettings,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine(({ KEEP_UNDO_DAYS, KEEP_RESULTS_DAYS }) => KEEP_UNDO_DAYS <= KEEP_RESULTS_DAYS, {
    path: ['KEEP_RESULTS_DAYS'],
    message: 'Must not be fewer than KEEP_UNDO_DAYS: undoing needs the results.',
  })
  .superRefine((settings, { addIssue }) => {
    for (const setting of missingExternalSettings(settings))
      addIssue({ code: 'custom', path: [setting], message: 'The settings of an external provider go together: set all four or none.' });
  });
export type Environment = z.infer<typeof environmentSchema>;

/** Settings that cannot be used; the message names each one and what is wrong with it, not its value, which may be a password. */
export class UnusableEnvironmentError extends Error {
  override readonly name = 'UnusableEnvironmentError';
}

export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const result = environmentSchema.safeParse(variables);
  if (result.success) return result.data;
  throw new UnusableEnvironmentError(result.error.issues.map(({ path, message }) => `${path[0]?.toString() ?? ''}: ${message}`).join('\n'));
}
