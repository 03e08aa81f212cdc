import { readFileSync } from 'node:fs';

/** A secret in a file that cannot be used; the message names the setting, never the content. */
export class SecretFileError extends Error {
  override readonly name = 'SecretFileError';
}

/**
 * Takes `NAME` from the file that `NAME_FILE` names, as container platforms hand secrets over: the environment of a process is seen by its children and
 * in diagnostics. https://docs.docker.com/compose/how-tos/use-secrets/
 * @throws SecretFileError
 */
export function withSecretFiles(
  variables: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  readFile: (file: string) => string = (file) => readFileSync(file, 'utf8'),
): Record<string, string | undefined> {
  const secrets = names.flatMap((name) => {
    const file = variables[`${name}_FILE`];
    if (file === undefined) return [];
    if (variables[name] !== undefined) throw new SecretFileError(`${name}_FILE: ${name} is set too. Give one of them.`);
    // Editors end a file with a line end; a secret has none.
    return [[name, readSecret(`${name}_FILE`, file, readFile).replace(/\r?\n$/, '')] as const];
  });
  return { ...variables, ...Object.fromEntries(secrets) };
}

function readSecret(setting: string, file: string, readFile: (file: string) => string): string {
  try {
    return readFile(file);
  } catch (cause) {
    throw new SecretFileError(`${setting}: the file cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}).`, {
      cause,
    });
  }
}
