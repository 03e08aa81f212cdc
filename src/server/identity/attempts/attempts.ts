import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';

/** What guessing is counted by. An account has few, so that its password is not guessed; an address more, as a whole office may share it. */
const LIMITS = { account: 5, address: 40 } as const;
type Kind = keyof typeof LIMITS;

/** Behind the limit each failure doubles the wait, up to the longest: nobody is locked out for good by somebody else’s guesses. */
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 900;
const FORGOTTEN_AFTER_SECONDS = 86_400;

/**
 * Counts an attempt before it is judged, so that many at once are counted too. Who may not try yet is told when; that does not count.
 * @throws ProblemError too-many-requests
 */
export async function countAttempt(services: Pick<Services, 'database' | 'now'>, kind: Kind, name: string): Promise<void> {
  const { database, now } = services;
  const at = now();
  const { rows } = await sql<{ failures: number }>`
    insert into identity.attempts as a (key_hash, failures, tried_at, blocked_until) values (${keyOf(kind, name)}, 1, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (key_hash) do update set
      failures = ${failuresAfter(at)},
      tried_at = ${at}::timestamptz,
      blocked_until = ${at}::timestamptz + make_interval(secs => case when ${failuresAfter(at)} < ${LIMITS[kind]} then 0
        else least(${LONGEST_WAIT_SECONDS}, ${FIRST_WAIT_SECONDS} * 2 ^ least(${failuresAfter(at)} - ${LIMITS[kind]}, 10)) end)
    where a.blocked_until <= ${at}::timestamptz
    returning failures`.execute(database.system);
  if (rows.length === 0) throw await tooMany(services, kind, name);
}

/** After the right password: what went before was this person, looking for it. */
export async function forgetAttempts({ database }: Pick<Services, 'database'>, kind: Kind, name: string): Promise<void> {
  await database.system.deleteFrom('identity.attempts').where('key_hash', '=', keyOf(kind, name)).execute();
}

const failuresAfter = (at: Date) =>
  sql`case when a.tried_at < ${at}::timestamptz - make_interval(secs => ${FORGOTTEN_AFTER_SECONDS}) then 1 else a.failures + 1 end`;

async function tooMany({ database, now }: Pick<Services, 'database' | 'now'>, kind: Kind, name: string): Promise<ProblemError> {
  const found = await database.system
    .selectFrom('identity.attempts')
    .select('blocked_until')
    .where('key_hash', '=', keyOf(kind, name))
    .executeTakeFirst();
  const seconds = Math.max(1, Math.ceil(((found?.blocked_until ?? now()).getTime() - now().getTime()) / 1_000));
  return new ProblemError('too-many-requests', 'Too many attempts. Wait before the next one.', undefined, seconds);
}

/** So that the table is no list of addresses. */
function keyOf(kind: Kind, name: string): Buffer {
  return createHash('sha256').update(`${kind} ${name}`).digest();
}
