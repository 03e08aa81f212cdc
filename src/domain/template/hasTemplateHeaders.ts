import type { CellValue } from '../cells/cell';
import type { EntityName } from '../fields/entity';
import { standardFieldsOf } from '../fields/fieldsOf';

/** People delete the columns that they do not use, so a template may have fewer; with less than this it is some other list. */
const LEAST_SHARE = 0.5;

/** Whether a header row is the template's for an entity: its required columns and at least half of the standard ones, in any order. */
export function hasTemplateHeaders(entity: EntityName, headers: readonly CellValue[]): boolean {
  const found = new Set(headers.map((header) => String(header).trim()));
  const fields = standardFieldsOf(entity);
  const present = fields.filter((field) => found.has(field.header));
  return present.length >= fields.length * LEAST_SHARE && fields.every((field) => !field.required || found.has(field.header));
}
