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
  override readonly name = 'DatabaseStartError';
}
