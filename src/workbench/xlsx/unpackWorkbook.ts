import { strFromU8, unzipSync } from 'fflate';

import { UnreadableWorkbookError } from './UnreadableWorkbookError';

/** The parts of a workbook file by their path, e.g. `xl/workbook.xml`. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

/** Far more than a workbook that the grid can show; keeps a crafted archive from filling the memory. */
const mostBytes = 1_000_000_000;

/** Takes an `.xlsx` file apart. Throws an UnreadableWorkbookError that says what the file is instead, or that it is damaged. */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  if (bytes.length === 0) throw new UnreadableWorkbookError('empty');
  if (startsWith(bytes, zipSignature)) return unpackArchive(bytes);
  if (startsWith(bytes, compoundFileSignature)) throw new UnreadableWorkbookError(isEncryptedPackage(bytes) ? 'encrypted' : 'oldExcel');
  throw new UnreadableWorkbookError(looksLikeText(bytes) ? 'text' : 'notZip');
}

const zipSignature = [0x50, 0x4b, 0x03, 0x04];
/** Excel 97-2003 files and password-protected new ones are both OLE compound files (MS-CFB 2.2). */
const compoundFileSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function unpackArchive(bytes: Uint8Array): WorkbookParts {
  let parts: WorkbookParts;
  let size = 0;
  try {
    parts = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > mostBytes) throw new UnreadableWorkbookError('tooLarge');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError('damaged', { cause: error });
  }
  if (parts['xl/workbook.xml'] === undefined) throw new UnreadableWorkbookError('noWorkbook');
  return parts;
}

/** A protected workbook is one stream of that name in the compound file (MS-OFFCRYPTO 2.3.4.4); names are UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return latin1(bytes).includes([...'EncryptedPackage'].join('\0'));
}

function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte));
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const latin1 = (bytes: Uint8Array): string => strFromU8(bytes, true);
