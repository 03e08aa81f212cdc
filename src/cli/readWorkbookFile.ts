import { z } from 'zod';
import { readJsonFile } from './readJsonFile';
import { readXlsxFile } from './readXlsxFile';
import { UnreadableFileError, type FileWorkbook } from './workbookFile';

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null().transform(() => '')]);

const workbookSchema = z.object({
  sheets: z.record(z.string(), z.object({ headers: z.array(cellSchema), rows: z.array(z.array(cellSchema)) })),
  dateSystem: z.union([z.literal(1900), z.literal(1904)]).default(1900),
});

/** @throws UnreadableFileError when the file is neither an Excel workbook nor a workbook in JSON */
export async function readWorkbookFile(path: string): Promise<FileWorkbook> {
  if (/\.xlsx$/i.test(path)) return readXlsxFile(path);
  if (!/\.json$/i.test(path)) throw new UnreadableFileError(path, 'only .xlsx and .json files can be checked');
  const { sheets, dateSystem } = readJsonFile(path, workbookSchema);
  return { sheets: Object.entries(sheets).map(([name, sheet]) => ({ name, ...sheet })), dateSystem };
}
