import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { cannotOpen } from './readJsonFile';
import { UnreadableFileError, type FileSheet, type FileWorkbook } from './workbookFile';
import { readPercentStyles, readSharedStrings, readSheetPart, readWorkbookPart, type SheetPart } from './xlsxParts';

/** Far more than Excel itself opens; keeps a crafted archive from filling the memory. */
const MOST_BYTES = 1_000_000_000;
/** An encrypted workbook is no zip but a compound file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an Excel workbook's cells as `Range.values` gives them: dates as serial numbers, formulas as their last results.
 * @throws UnreadableFileError
 */
export function readXlsxFile(path: string): FileWorkbook {
  const bytes = readBytes(path);
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    throw new UnreadableFileError(path, 'it is protected by a password, or in the old .xls format');
  try {
    return readWorkbook(unzip(bytes));
  } catch (cause) {
    throw new UnreadableFileError(path, 'this is not an Excel workbook, or it is damaged', { cause });
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UnreadableFileError(path, cannotOpen(cause), { cause });
  }
}

function unzip(bytes: Uint8Array): (part: string) => string {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isNeeded = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i.test(
        name,
      );
      if (isNeeded) size += originalSize;
      if (size > MOST_BYTES) throw new Error('The workbook is too large');
      return isNeeded;
    },
  });
  const byName = new Map(Object.entries(parts).map(([name, content]) => [name.toLowerCase(), content]));
  return (part) => {
    const content = byName.get(part.toLowerCase());
    return content ? strFromU8(content) : '';
  };
}

function readWorkbook(partText: (part: string) => string): FileWorkbook {
  const { sheets, dateSystem } = readWorkbookPart(partText('xl/workbook.xml'), partText('xl/_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw new Error('The workbook has no sheets');
  const strings = readSharedStrings(partText('xl/sharedStrings.xml'));
  const percentStyles = readPercentStyles(partText('xl/styles.xml'));
  return { sheets: sheets.map(({ name, part }) => toSheet(name, readSheetPart(partText(part), strings, percentStyles))), dateSystem };
}

function toSheet(name: string, { rows, percentCells }: SheetPart): FileSheet {
  const [headers = [], ...below] = rows;
  return { name, headers, rows: below, percentCells };
}
