/** A backup or restore that cannot be done for a cause that the operator can put right; the message says which. */
export class BackupError extends Error {
  override readonly name: string = 'BackupError';
}

export class NothingToBackUpError extends BackupError {
  constructor() {
    super('There is nothing to back up: the database has none of Fieldsheet’s tables. Check DATABASE_URL, or DATA_FOLDER.');
  }
}

/** A backup never takes the place of another file. */
export class FileExistsError extends BackupError {
  constructor(readonly file: string) {
    super(`${file} is there already. Give the backup a name of its own.`);
  }
}

export class FileUnusableError extends BackupError {
  constructor(
    readonly file: string,
    readonly reason: string,
    options: { cause: unknown },
  ) {
    super(`${file} cannot be read or written (${reason}).`, options);
  }
}

/** Cut off, changed, or never a backup. */
export class ArchiveDamagedError extends BackupError {
  constructor(reason: string, options?: { cause: unknown }) {
    super(`The backup cannot be used: ${reason}. Nothing was restored.`, options);
  }
}

/** Made by a newer Fieldsheet. */
export class ArchiveNewerError extends BackupError {
  constructor(readonly what: string) {
    super(`The backup was made by a newer Fieldsheet (${what}). Restore it with that version, or a newer one. Nothing was restored.`);
  }
}

export class DatabaseInUseError extends BackupError {
  constructor(reason: string) {
    super(`A backup is restored into a new database only: ${reason}. Nothing was changed.`);
  }
}
