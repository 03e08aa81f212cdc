/** Another running process has this data folder. */
export class DataFolderLockedError extends Error {
  override readonly name = 'DataFolderLockedError';
  constructor(
    readonly dataFolder: string,
    readonly pid: number,
  ) {
    super(`The data folder ${dataFolder} is in use by process ${pid}. Stop that one first, or choose another folder.`);
  }
}

/** The data folder cannot be made or written. */
export class DataFolderUnusableError extends Error {
  override readonly name = 'DataFolderUnusableError';
  constructor(
    readonly dataFolder: string,
    options: { cause: unknown },
  ) {
    super(`The data folder ${dataFolder} cannot be written. Make it writable, or choose another folder.`, options);
  }
}

/** No PostgreSQL program fits this machine, or it cannot be run here: the in-process engine may still do. */
export class NoEmbeddedPostgresError extends Error {
  override readonly name = 'NoEmbeddedPostgresError';
}

/** The database is there but does not start or answer. */
export class DatabaseStartError extends Error {
  override readonly name: string = 'DatabaseStartError';
}

/** No connection to the server that `DATABASE_URL` names. */
export class DatabaseUnreachableError extends DatabaseStartError {
  constructor(
    readonly host: string,
    readonly reason: string,
    options: { cause: unknown },
  ) {
    super(
      `The database at ${host}, which DATABASE_URL names, cannot be reached (${reason}). Check the address, and that PostgreSQL runs there.`,
      options,
    );
  }
}

/** The server that `DATABASE_URL` names answers, but does not let us in. */
export class DatabaseRefusedError extends DatabaseStartError {
  constructor(
    readonly host: string,
    /** In the database's own words. */
    readonly reason: string,
    options: { cause: unknown },
  ) {
    super(`The database at ${host} refused: ${reason}. Check the user, the password and the database's name in DATABASE_URL.`, options);
  }
}

/** A standby, or a database or account whose transactions are read-only. */
export class DatabaseReadOnlyError extends DatabaseStartError {
  constructor(readonly host: string) {
    super(`The database at ${host} is read-only. Name the primary server in DATABASE_URL, and an account that may write.`);
  }
}

export class DatabaseTooOldError extends DatabaseStartError {
  constructor(
    readonly host: string,
    readonly version: string,
    readonly oldestMajor: number,
  ) {
    super(`The database at ${host} is PostgreSQL ${version}. Fieldsheet needs version ${oldestMajor} or newer.`);
  }
}

/** The account may not make or change tables. */
export class DatabaseForbiddenError extends DatabaseStartError {
  constructor(reason: string, options: { cause: unknown }) {
    super(`The database does not let its tables be made: ${reason}. Make the account the owner of the database.`, options);
  }
}

/** A newer Fieldsheet has changed the tables. */
export class DatabaseNewerError extends DatabaseStartError {
  constructor(readonly unknownMigrations: readonly string[]) {
    super(`The database was changed by a newer Fieldsheet (${unknownMigrations.join(', ')}). Start that version, or a newer one.`);
  }
}

/** The role that companies are served under is missing, and the account may not make it. */
export class TenantRoleMissingError extends DatabaseStartError {
  constructor(
    /** What an administrator of the database has to run. */
    readonly statements: readonly string[],
    options: { cause: unknown },
  ) {
    super(
      `The database lacks the role that keeps companies apart, and this account may not make it. Have an administrator of the database run: ${statements.map((statement) => `${statement};`).join(' ')}`,
      options,
    );
  }
}

/** The rules that keep companies apart do not bind the role that they are served under. */
export class TenantRoleTooStrongError extends DatabaseStartError {
  constructor(readonly role: string) {
    super(
      `The role ${role} is to keep companies apart, but has rights beyond that. Take SUPERUSER, BYPASSRLS and its memberships in other roles away from it.`,
    );
  }
}
