import type { AccountSettings } from '../../fields/account';
import type { Field } from '../../fields/field';
import { fieldsOf } from '../../fields/fieldsOf';
import { entityOfPart, type RecordPart } from '../../fields/recordPart';
import { SPLITS, type SplitKind } from '../compose/splits';
import { partsOf, type SheetKind } from './sheetKind';

/** What a column can be: a field, or several that its cells are divided into. In a list the key and the header name the record too. */
export interface MappableField extends Field {
  readonly part: RecordPart;
  /** The field of the record; for a column that is divided, the first that it feeds. */
  readonly of: Field;
  /** Keys of the fields that the column feeds, in the order of the pieces that it is divided into. */
  readonly feeds: readonly string[];
  readonly split: SplitKind | null;
}

const PART_NAMES: Record<RecordPart, string> = { customers: 'Customer', sites: 'Site', contacts: 'Contact', equipment: 'Equipment' };

/** Everything that the columns of a sheet of this kind can be, in template order; ways of dividing a column come last. */
export function mappableFields(kind: SheetKind, account: AccountSettings): readonly MappableField[] {
  return partsOf(kind).flatMap((part) => {
    const own = fieldsOf(entityOfPart(part), account);
    const [prefix, label] = kind === 'list' ? [`${part}/`, `${PART_NAMES[part]}: `] : ['', ''];
    const wholes = own.map((of): MappableField => ({
      ...of,
      key: prefix + of.key,
      header: label + of.header,
      part,
      of,
      feeds: [prefix + of.key],
      split: null,
    }));
    const splits = SPLITS.flatMap(({ kind: split, header, hint, feeds }): MappableField[] => {
      const fed = feeds[entityOfPart(part)];
      const of = own.find(({ key }) => key === fed?.[0]);
      if (!fed || !of) return [];
      const { list: _list, options: _options, ...plain } = of;
      return [
        {
          ...plain,
          kind: 'text',
          required: false,
          key: `${prefix}split.${split}`,
          header: label + header,
          hint,
          part,
          of,
          feeds: fed.map((key) => prefix + key),
          split,
        },
      ];
    });
    return [...wholes, ...splits];
  });
}
