import { Caption1, Dropdown, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { DraftColumn } from '../../domain/mapping/ownSheet/mappingDraft';
import type { Field } from '../../domain/fields/field';
import { mapStrings, wordOrigin } from '../strings/mapStrings';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  samples: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  dropdown: { minWidth: 0 },
});

/** Values shown beside a column. */
const SHOWN_SAMPLES = 3;
const IGNORE = '';

interface ColumnRowProps {
  readonly column: DraftColumn;
  readonly fields: readonly Field[];
  /** Name of the column that a field comes from now, by field key. */
  readonly usedBy: ReadonlyMap<string, string>;
  readonly onAssign: (field: string | null) => void;
  readonly onFocus: () => void;
}

/** One column of the sheet: what it is called, what stands in it, and which field it feeds and why. */
export function ColumnRow({ column, fields, usedBy, onAssign, onFocus }: ColumnRowProps) {
  const styles = useStyles();
  const name = columnName(column);
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.header ?? key;
  return (
    <div className={styles.row}>
      <Text weight="semibold" className={styles.header}>
        {name}
        {column.header !== '' && <Caption1 className={styles.quiet}> · {mapStrings.column(column.column)}</Caption1>}
      </Text>
      <Caption1 className={styles.samples}>{mapStrings.samples(column.samples.slice(0, SHOWN_SAMPLES))}</Caption1>
      <Dropdown
        className={styles.dropdown}
        aria-label={mapStrings.fieldOf(name)}
        onFocus={onFocus}
        value={column.field === null ? mapStrings.ignore : nameOf(column.field)}
        selectedOptions={[column.field ?? IGNORE]}
        onOptionSelect={(_event, { optionValue }) => onAssign(optionValue === IGNORE ? null : (optionValue ?? null))}
      >
        <Option value={IGNORE}>{mapStrings.ignore}</Option>
        {fields.map(({ key, header }) => {
          const user = usedBy.get(key);
          const text = user === undefined || key === column.field ? header : mapStrings.usedBy(header, user);
          return (
            <Option key={key} value={key} text={text}>
              {text}
            </Option>
          );
        })}
      </Dropdown>
      <Caption1 className={styles.quiet}>{wordOrigin(column, nameOf)}</Caption1>
    </div>
  );
}

export function columnName({ header, column }: Pick<DraftColumn, 'header' | 'column'>): string {
  return header === '' ? mapStrings.column(column) : header;
}
