import { openDatabase } from '../../../../src/server/database/openDatabase';
import { contentOfTenant } from './contentOfTenant';
import { foreignAccess, rowsWithoutCondition, type Attempts } from './foreignAccess';
import { interleaveTenants } from './interleavedTenants';
import { isolationFaults } from './isolationFaults';
import { companyWithRowInEveryTable } from './rowInEveryTable';

export interface Isolation {
  readonly faults: readonly string[];
  readonly attempts: Readonly<Record<string, Attempts>>;
  /** Whether everything of the other company is as it was. */
  readonly isUntouched: boolean;
  readonly withoutCondition: Readonly<Record<string, string>>;
  readonly withoutTenant: Readonly<Record<string, string>>;
}

/** A process of its own, as the in-process engine cannot be loaded by the test runner. Arguments: engine, data folder, rounds of interleaving. */
async function main([engine, dataFolder, rounds]: string[]): Promise<void> {
  const database = await openDatabase({ dataFolder: dataFolder!, engine: engine as 'embedded' | 'pglite' });
  try {
    const [one, other] = [await companyWithRowInEveryTable(database.system), await companyWithRowInEveryTable(database.system)];
    const before = await contentOfTenant(database, other);
    const isolation: Isolation = {
      faults: await isolationFaults(database),
      attempts: await foreignAccess(database, one, other),
      isUntouched: (await contentOfTenant(database, other)) === before,
      withoutCondition: await rowsWithoutCondition(database, database.forTenant(one)),
      withoutTenant: await rowsWithoutCondition(database, database.forTenant('')),
    };
    await interleaveTenants(database, [one, other], Number(rounds));
    console.log(JSON.stringify(isolation));
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
