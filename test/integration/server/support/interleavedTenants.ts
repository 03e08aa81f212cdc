import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../../../../src/server/database/database';
import type { Tables } from '../../../../src/server/database/tables';

/** Whoever a step serves; null is the system. */
type Served = string | null;

class Abandoned extends Error {}

interface Step {
  /** Whether it comes to no good end, as it is meant to. */
  readonly fails?: true;
  /** @param look sees whose rows there are */
  take(sql: Kysely<Tables>, look: (sql: Kysely<Tables>) => Promise<void>): Promise<unknown>;
}

/** What can be done on a connection, and leaves it in any state that a statement or a transaction may end in. */
const STEPS: Readonly<Record<string, Step>> = {
  statement: { take: (served, look) => look(served) },
  'statement that fails': { fails: true, take: (served) => sql`select 1 / 0`.execute(served) },
  'statement that is wrong': { fails: true, take: (served) => sql`select nothing from nowhere`.execute(served) },
  transaction: {
    take: (served, look) =>
      served.transaction().execute(async (transaction) => {
        await look(transaction);
        await sql`update users set name = name`.execute(transaction);
        await look(transaction);
      }),
  },
  'transaction whose statement fails': {
    fails: true,
    take: (served, look) =>
      served.transaction().execute(async (transaction) => {
        await look(transaction);
        await sql`select 1 / 0`.execute(transaction);
      }),
  },
  'transaction that goes on after a failure': {
    fails: true,
    take: (served, look) =>
      served.transaction().execute(async (transaction) => {
        await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
        await look(transaction);
      }),
  },
  'transaction that is abandoned': {
    fails: true,
    take: (served, look) =>
      served.transaction().execute(async (transaction) => {
        await look(transaction);
        throw new Abandoned();
      }),
  },
  'transaction that has ended before its end': {
    take: (served, look) =>
      served.transaction().execute(async (transaction) => {
        await sql`rollback`.execute(transaction);
        await look(transaction);
      }),
  },
  savepoint: {
    async take(served, look) {
      const transaction = await served.startTransaction().execute();
      const held = await transaction.savepoint('before').execute();
      await sql`select 1 / 0`.execute(held).catch(() => undefined);
      await held.rollbackToSavepoint('before').execute();
      await look(transaction);
      await transaction.commit().execute();
    },
  },
};

/**
 * Lets companies and the system do all kinds of steps in any order, several at a time on the connections of one pool, and fails when one of them sees rows that are
 * not its own or, of the system, not all.
 */
export async function interleaveTenants(database: Database, companies: readonly string[], numRuns: number): Promise<void> {
  const served = fc.constantFrom<Served[]>(...companies, null);
  const step = fc.record({ served, kind: fc.constantFrom(...Object.keys(STEPS)) });
  const lanes = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lanes, async (all) => {
      await Promise.all(
        all.map(async (steps) => {
          for (const { served, kind } of steps) await takeStep(database, companies, served, kind);
        }),
      );
    }),
    { numRuns },
  );
}

async function takeStep(database: Database, companies: readonly string[], served: Served, kind: string): Promise<void> {
  const expected = (served === null ? companies : [served]).toSorted().join();
  const look = async (connection: Kysely<Tables>) => {
    const { rows } = await sql<{ tenant: string }>`select tenant_id as tenant from users order by tenant_id`.execute(connection);
    const seen = rows.map(({ tenant }) => tenant).join();
    if (seen !== expected) throw new SawOthers(`${served ?? 'the system'} saw ${seen} in a ${kind}`);
  };
  const { fails, take } = STEPS[kind]!;
  try {
    await take(served === null ? database.system : database.forTenant(served), look);
  } catch (error) {
    if (!fails || error instanceof SawOthers) throw error;
  }
}

class SawOthers extends Error {
  override readonly name = 'SawOthers';
}
