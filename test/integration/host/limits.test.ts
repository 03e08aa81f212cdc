import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [limits]  Microsoft Learn, "Resource limits and performance optimization for Office Add-ins" (office/dev/add-ins/concepts/resource-limits-and-performance-optimization):
 *           Excel on the web, 5 MB per request and per response, five million cells per read
 * [errors]  Microsoft Learn, "Error handling with the application-specific JavaScript APIs"
 */
const excel = useExcel();

const MB = 1024 * 1024;
const rowsOf = (rows: number, text: string): string[][] => Array.from({ length: rows }, () => [text]);

it('a request over 5 MB is refused and changes nothing [limits]', async () => {
  const attempt = onSheet((sheet) => {
    sheet.getRange('A1:A200').values = rowsOf(200, 'x'.repeat(30_000));
  });
  await expect(attempt).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(Math.max(...excel().messages.map((message) => message.requestBytes))).toBeGreaterThan(5 * MB);
  const isEmpty = await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    return used.isNullObject;
  });
  expect(isEmpty).toBe(true);
});

it('the limit counts bytes, not characters [limits]', async () => {
  const attempt = onSheet((sheet) => {
    sheet.getRange('A1:A100').values = rowsOf(100, '€'.repeat(20_000));
  });
  await expect(attempt).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

it('an answer over 5 MB is refused; the same cells come in two answers [limits]', async () => {
  for (const address of ['A1:A120', 'A121:A240']) {
    await onSheet((sheet) => {
      sheet.getRange(address).values = rowsOf(120, 'x'.repeat(30_000));
    });
  }
  const read = (address: string) =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load('values');
      await context.sync();
      return range.values.length;
    });
  await expect(read('A1:A240')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(await read('A1:A120')).toBe(120);
  expect(await read('A121:A240')).toBe(120);
});

it('more than five million cells cannot be read at once [limits]', async () => {
  const attempt = onSheet((sheet) => void sheet.getRange('A1:Z200000').load('values'));
  await expect(attempt).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

it('what the workbench does not implement fails with the name of the member [errors]', async () => {
  const attempt = onSheet((sheet) => sheet.getRange('A1').copyFrom('B1'));
  await expect(attempt).rejects.toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Range.copyFrom()') as string });
  await expect(onSheet((sheet) => void sheet.getRange('A1').load('hyperlink'))).rejects.toMatchObject({
    message: expect.stringContaining('Range.hyperlink') as string,
  });
});

it('a large array that the client sends in slices arrives whole, as one change', async () => {
  let report: (address: string) => void = () => {};
  const changed = new Promise<string>((resolve) => {
    report = resolve;
  });
  await onSheet((sheet) => void sheet.onChanged.add((event) => Promise.resolve(report(event.address))));
  const last = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B4000').values = Array.from({ length: 4000 }, (_, row) => [row, `Customer ${row}`]);
    const cell = sheet.getRange('A4000:B4000').load('values');
    await context.sync();
    return cell.values;
  });
  expect(last).toEqual([[3999, 'Customer 3999']]);
  expect(await changed).toBe('A1:B4000');
});
