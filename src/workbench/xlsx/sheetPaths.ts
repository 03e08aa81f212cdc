import { strFromU8 } from 'fflate';

import type { WorkbookParts } from './unpackWorkbook';
import { descendants, parseXml } from './parseXml';

/** The path of each sheet's part, by the sheet's name. */
export function sheetPaths(parts: WorkbookParts): Map<string, string> {
  const targets = new Map(
    elementsOf(parts, 'xl/_rels/workbook.xml.rels', 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  return new Map(
    elementsOf(parts, 'xl/workbook.xml', 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes['id']) ?? '';
      return [attributes['name'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

export function elementsOf(parts: WorkbookParts, path: string, element: string) {
  const part = parts[path];
  return part ? descendants(parseXml(strFromU8(part)), element) : [];
}
