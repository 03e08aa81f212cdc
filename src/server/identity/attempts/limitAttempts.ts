import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';

/** What guessing is counted by. An account has few failures, so that its password is not guessed; a network address more, as a whole office may share it. */
const LIMITS = { account: 5, address: 40 } as const;
type Kind = keyof typeof LIMITS;

/** Behind the limit each failure doubles the wait, up to the longest: nobody is locked out for good by somebody else’s guesses. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 900;
const FORGOTTEN_AFTER_SECONDS = 86_400;

type Counting = Pick<Services, 'database' | 'now'>;

/**
 * Lets something be tried as often as is good for those whose it is: ASVS 5, 6.3.1. An attempt counts before it is judged, so that many at once are counted too, and
 * no longer once it was right. Who may not try yet is told when; that does not count.
 * @throws ProblemError too-many-requests, and what the attempt throws
 */
export async function limitAttempts<Result>(
  services: Counting,
  by: Readonly<Partial<Record<Kind, string>>>,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const counters = Object.entries(by) as [Kind, string][];
  for (const [kind, name] of counters) await count(services, kind, name);
  const result = await attempt();
  for (const [kind, name] of counters) await forgive(services, kind, name);
  return result;
}

/** After a password was set anew: whatever was tried before was tried with another. */
export async function forgetAttempts({ database }: Pick<Services, 'database'>, kind: Kind, name: string): Promise<void> {
  await database.system.deleteFrom('identity.attempts').where('key_hash', '=', keyOf(kind, name)).execute();
}

async function count(services: Counting, kind: Kind, name: string): Promise<void> {
  const [key, at] = [keyOf(kind, name), services.now()];
  const failures = sql`(case when a.tried_at < ${at}::timestamptz - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS}) then 1 else a.failures + 1 end)`;
  const { rows } = await sql`
    insert into identity.attempts as a (key_hash, failures, tried_at) values (${key}, 1, ${at}::timestamptz)
    on conflict (key_hash) do update set
      failures = ${failures},
      tried_at = ${at}::timestamptz,
      blocked_until = case when ${failures} >= ${LIMITS[kind]} then ${at}::timestamptz
        + make_interval(secs => least(${LONGEST_WAIT_SECONDS}, ${FIRST_WAIT_SECONDS} * 2 ^ least(${failures} - ${LIMITS[kind]}, 10))) end
    where a.blocked_until is null or a.blocked_until <= ${at}::timestamptz
    returning failures`.execute(services.database.system);
  if (rows.length === 0) throw await tooMany(services, key);
}

/** The right password clears its account. An address keeps the failures of others behind it, or one good account would free it to guess at the rest. */
async function forgive(services: Counting, kind: Kind, name: string): Promise<void> {
  if (kind === 'account') return forgetAttempts(services, kind, name);
  await services.database.system
    .updateTable('identity.attempts')
    .set(({ eb }) => ({ failures: eb('failures', '-', 1), blocked_until: null }))
    .where('key_hash', '=', keyOf(kind, name))
    .where('failures', '>', 0)
    .execute();
}

async function tooMany({ database, now }: Counting, key: Buffer): Promise<ProblemError> {
  const found = await database.system
    .selectFrom('identity.attempts')
    .select('blocked_until')
    .where('key_hash', '=', key)
    .executeTakeFirst();
  const seconds = Math.max(1, Math.ceil(((found?.blocked_until ?? now()).getTime() - now().getTime()) / 1_000));
  return new ProblemError('too-many-requests', 'Too many attempts. Wait before the next one.', undefined, seconds);
}

/** So that the table is no list of addresses. */
function keyOf(kind: Kind, name: string): Buffer {
  return createHash('sha256').update(`${kind} ${name}`).digest();
}
