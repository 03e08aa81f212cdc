import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP asks for at the least: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

/** Characters that look alike are written alike, so that a password works from every keyboard (NIST SP 800-63B-4, 3.1.1.2). */
const normalised = (password: string) => password.normalize('NFC');

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), PARAMETERS);
}

export interface PasswordCheck {
  readonly isRight: boolean;
  /** Whether it was hashed by other parameters than a new one would be. */
  readonly isOutdated: boolean;
}

/** Takes the same time where there is no hash: how long it takes does not tell whether an address has an account. */
export async function checkPassword(stored: string | null, password: string): Promise<PasswordCheck> {
  const matches = await verify(stored ?? (await hashOfNobody()), normalised(password));
  return { isRight: stored !== null && matches, isOutdated: stored !== null && !stored.startsWith(PREFIX) };
}

let nobody: Promise<string> | undefined;
function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword('nobody has this password');
  return nobody;
}
