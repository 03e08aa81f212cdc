import type { WorkbookParts } from './unpackWorkbook';
import { elementsOf } from './sheetPaths';
import { type SheetName, wholeWorkbook } from './resources';

/** Names that Excel makes for its own use: print areas, filters and the like (ECMA-376, 18.2.5). */
const builtIn = /^_xlnm\./;

/** Reads the workbook's names. `sheetIds` in the order of the sheets. */
export function definedNamesFromParts(parts: WorkbookParts, sheetIds: readonly string[]) {
  const carried: Record<string, SheetName> = {};
  const notCarried: string[] = [];
  elementsOf(parts, 'xl/workbook.xml', 'definedName').forEach(({ attributes, text }, index) => {
    const name = attributes['name'] ?? '';
    if (builtIn.test(name)) {
      notCarried.push(`The ${name.slice('_xlnm.'.length).replace('_', ' ')} of a sheet is left out.`);
      return;
    }
    const id = `name-${index}`;
    const scope =
      attributes['localSheetId'] === undefined ? wholeWorkbook : (sheetIds[Number(attributes['localSheetId'])] ?? wholeWorkbook);
    carried[id] = { id, name, formulaOrRefString: text, localSheetId: scope, ...(attributes['hidden'] === '1' && { hidden: true }) };
  });
  return { carried, notCarried: [...new Set(notCarried)] };
}
