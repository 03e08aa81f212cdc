import { dictionary } from '@zxcvbn-ts/language-common';
import { PASSWORD_LENGTH, type PasswordFault } from '../../../contract/signIn';

/** Almost 50,000 that people choose most, from breaches. */
const COMMON = new Set(dictionary['passwords-common']);
const FEWEST_CHARACTERS = 5;

/** Of whom the password is, and where. */
export interface PasswordContext {
  readonly email: string;
  readonly name: string;
  /** Names of those that they belong to, or are about to. */
  readonly companies: readonly string[];
}

/**
 * Why a password is refused; null when it will do. NIST SP 800-63B-4, 3.1.1.2, and ASVS 5, 6.2: its length, and that it is not what an attacker tries first. A common
 * word stays common with figures behind it, so it is looked up without them. Nothing is asked of which characters it has.
 */
export function passwordFault(password: string, { email, name, companies }: PasswordContext): PasswordFault | null {
  if ([...password].length < PASSWORD_LENGTH.min) return 'too-short';
  if (new Set(password).size < FEWEST_CHARACTERS) return 'common';
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (COMMON.has(lower) || COMMON.has(core)) return 'common';
  const own = [email.split('@')[0], email, name, ...companies, 'fieldsheet']
    .map((text = '') => lettersOf(text))
    .filter((text) => text.length > 3);
  return own.includes(lettersOf(password)) ? 'about-you' : null;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
