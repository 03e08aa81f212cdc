export interface ServeSettings {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
}

/** A setting in the environment that cannot be used; the message says which and why. */
export class UnusableSettingError extends Error {
  override readonly name = 'UnusableSettingError';
}

/**
 * Reads `PORT`, `HOST` and `DATABASE_URL`. An empty one counts as not given.
 * @throws UnusableSettingError
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ServeSettings {
  return {
    host: environment.HOST || 'localhost',
    port: readPort(environment.PORT || '3000'),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL || undefined),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UnusableSettingError(`PORT is “${text}”; it must be a whole number from 0 to 65535.`);
  return port;
}

/** The address is not repeated in the message: it may hold a password. */
function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const usable = URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
  if (!usable) throw new UnusableSettingError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  return text;
}
