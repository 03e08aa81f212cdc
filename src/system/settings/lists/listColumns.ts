import { ENTITIES } from '../../../domain/fields/entity';
import { LIST_NAMES, type ListName } from '../../../domain/fields/field';
import { standardFieldsOf } from '../../../domain/fields/fieldsOf';

export interface ListColumn {
  readonly list: ListName;
  /** What the template calls the column that the list is for: so is the list called here. */
  readonly header: string;
  readonly sheets: readonly string[];
}

/** The lists that a company keeps, by the columns of the template that they are for. */
export const LIST_COLUMNS: readonly ListColumn[] = LIST_NAMES.map((list) => {
  const uses = ENTITIES.flatMap(({ name, sheetName }) =>
    standardFieldsOf(name)
      .filter((field) => field.list === list)
      .map(({ header }) => ({ header, sheetName })),
  );
  return { list, header: uses[0]?.header ?? list, sheets: [...new Set(uses.map(({ sheetName }) => sheetName))] };
});
