import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ENTITIES } from '../../../src/domain/fields/entity';
import { fieldsOf } from '../../../src/domain/fields/fieldsOf';
import { chooseRows } from '../../../src/domain/importing/chooseRows';
import { matchTemplateColumns } from '../../../src/domain/template/matchTemplateColumns';
import { validateSheets } from '../../../src/domain/validation/validateSheets';
import { DEMO_ACCOUNT } from '../../../src/server/demo/demoCompany';
import { chunk, type SentChunk } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

const samples = path.join(__dirname, '..', '..', '..', 'src', 'workbench', 'samples', 'trades-small');
const sample = async (name: string) => JSON.parse(await readFile(path.join(samples, name), 'utf8'));

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The sample of a trades company', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  /** What the add-in would send, leaving rows with errors out: at most 100 rows a chunk, parents first. */
  async function chunksOfSample(): Promise<SentChunk[]> {
    const { sheets } = await sample('workbook.json');
    const mapped = ENTITIES.map(({ name: entity, sheetName }) => ({
      sheetName,
      entity,
      columns: matchTemplateColumns(sheets[sheetName].headers, fieldsOf(entity, DEMO_ACCOUNT)).columns,
      rows: sheets[sheetName].rows,
      firstRow: 2,
    }));
    const { rows } = chooseRows(validateSheets(mapped, DEMO_ACCOUNT, 1900), 'leave-out-rows-with-errors');
    const chunks: SentChunk[] = [];
    for (const level of [...new Set(rows.map((row) => row.level))].sort((a, b) => a - b)) {
      for (const { name: entity } of ENTITIES) {
        const values = rows.filter((row) => row.level === level && row.entity === entity).map((row) => Object.fromEntries(row.values));
        for (let start = 0; start < values.length; start += 100) chunks.push(chunk(entity, values.slice(start, start + 100)));
      }
    }
    return chunks;
  }

  test('is imported into the account that the demo company has', async () => {
    const { lists, customFields, existingCustomers } = await sample('account.json');
    expect({ lists, customFields }).toEqual({ lists: DEMO_ACCOUNT.lists, customFields: DEMO_ACCOUNT.customFields });
    expect(existingCustomers).toEqual(DEMO_ACCOUNT.existingCustomers.map(({ name }) => name));
  });

  test('arrives whole: the server takes every row that validation lets through, and again changes nothing', async () => {
    const client = await server.demoUser();
    const first = await client.import(...(await chunksOfSample()));
    expect(first.filter((outcome) => outcome !== 'created' && outcome !== 'updated')).toEqual([]);
    expect(first.length).toBeGreaterThan(300);
    const second = await client.import(...(await chunksOfSample()));
    expect(second.filter((outcome) => outcome !== 'unchanged')).toEqual([]);

    const [payer] = (await client.get('/customers?search=Pelican%20Childcare')).body.items;
    const { sites } = (await client.get(`/customers/${payer.id}`)).body;
    expect(sites.length).toBeGreaterThanOrEqual(4);
    expect(sites.every((site: { billingCustomer: { name: string } }) => site.billingCustomer.name === payer.name)).toBe(true);
  });
});
