import { PASSWORD_FAULTS } from '../../../contract/signIn';
import { ProblemError } from '../../http/problemError';
import { passwordFault, type PasswordContext } from './passwordFault';
import { hashPassword } from './passwordHash';

/**
 * The hash of a new password.
 * @throws ProblemError weak-password, saying what is wrong with it
 */
export async function acceptablePassword(password: string, context: PasswordContext): Promise<string> {
  const fault = passwordFault(password, context);
  if (fault !== null)
    throw new ProblemError('weak-password', PASSWORD_FAULTS[fault], [
      { pointer: '/password', code: fault, message: PASSWORD_FAULTS[fault] },
    ]);
  return hashPassword(password);
}
