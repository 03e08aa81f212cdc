import { buffer } from 'node:stream/consumers';
import ExcelJS from '@protobi/exceljs';
import { readCsv } from '../../helpers/readCsv';
import { customers, type Client, type SentChunk } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The results of an import as a file', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.newCompany();
  });
  afterAll(() => server.close());

  async function imported(...chunks: SentChunk[]): Promise<string> {
    await client.import(...chunks);
    return (await client.get('/imports')).body.items[0].id as string;
  }

  async function csvOf(importId: string): Promise<string[][]> {
    const response = await client.download(`/imports/${importId}/results.csv`);
    return readCsv((await response.text()).replace(/^\uFEFF/, ''));
  }

  test('a failed row is there with the heading of its column and the reason', async () => {
    const chunk = customers({ companyName: 'Reef Motel' }, { companyName: '=Reef', billingCustomer: 'Nobody at all' });
    const [, created, failed] = await csvOf(await imported(chunk));
    expect(created?.slice(0, 5)).toEqual(['Customer', 'Reef Motel', 'Created', '', '']);
    expect(failed?.slice(0, 4)).toEqual(['Customer', "'=Reef", 'Failed', 'Billing Customer']);
    expect(failed?.[4]).toMatch(/customer/i);
    expect(failed?.at(-1)).toBe(chunk.records[1]?.rowKey);
  });

  test('the workbook holds the same cells', async () => {
    const id = await imported(customers({ companyName: 'Dune Cafe' }, { companyName: '=Dune', billingCustomer: 'Nobody at all' }));
    const response = await client.download(`/imports/${id}/results.xlsx`);
    expect(response.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await buffer(response.body!)) as unknown as ArrayBuffer);
    const cells: string[][] = [];
    workbook.getWorksheet('Results')!.eachRow((row) => cells.push(Array.from({ length: 9 }, (_, at) => row.getCell(at + 1).text)));
    expect(cells).toEqual((await csvOf(id)).map((record) => record.map((cell) => cell.replace(/^'/, ''))));
  });

  test('its name is that of the workbook, without what names of files may not hold', async () => {
    const id = await client.startImport(1, { workbookName: 'Café "5/6" (2026).xlsx' });
    const { headers } = await client.download(`/imports/${id}/results.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Caf%C3%A9%20_5_6_%20%282026%29%20-%20results.csv");
  });

  test('an import of more rows than a page holds is there to its last row', async () => {
    const names = Array.from({ length: 5_201 }, (_, row) => `Depot ${row}`);
    const chunks = [];
    for (let at = 0; at < names.length; at += 1_000)
      chunks.push(customers(...names.slice(at, at + 1_000).map((companyName) => ({ companyName }))));
    expect((await csvOf(await imported(...chunks))).slice(1).map(([, record]) => record)).toEqual(names);
  });

  test('an unknown import, and another format, are not found', async () => {
    expect(await client.get('/imports/0190f0c0-0000-7000-8000-000000000001/results.csv')).toMatchObject({ status: 404 });
    expect(await client.get(`/imports/${await client.startImport()}/results.ods`)).toMatchObject({ status: 404 });
  });
});
