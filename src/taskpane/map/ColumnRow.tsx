import { Caption1, Dropdown, Option, OptionGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Composed } from '../../application/map/showComposition';
import { canJoin } from '../../domain/mapping/compose/joinCells';
import type { MappableField } from '../../domain/mapping/ownSheet/mappableFields';
import type { DraftColumn } from '../../domain/mapping/ownSheet/mappingDraft';
import { mapStrings, wordOrigin } from '../strings/mapStrings';
import { PART_STRINGS } from '../strings/partStrings';

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
  composed: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  dropdown: { minWidth: 0 },
});

/** Values shown beside a column. */
const SHOWN_SAMPLES = 3;
const IGNORE = '';
/** Before the key of a field that other columns feed too. */
const JOIN = 'join ';

interface ColumnRowProps {
  readonly column: DraftColumn;
  readonly fields: readonly MappableField[];
  /** Names of the columns that feed a field now, by field key. */
  readonly usedBy: ReadonlyMap<string, readonly string[]>;
  /** What becomes of some values, where the column is divided or joined with others. */
  readonly composed: readonly Composed[];
  readonly onAssign: (field: string | null) => void;
  readonly onJoin: (field: string) => void;
  readonly onFocus: () => void;
}

/** One column of the sheet: what it is called, what stands in it, and which field it feeds and why. */
export function ColumnRow({ column, fields, usedBy, composed, onAssign, onJoin, onFocus }: ColumnRowProps) {
  const styles = useStyles();
  const name = columnName(column);
  const fieldOf = (key: string | null) => fields.find((field) => field.key === key);
  const nameOf = (key: string) => fieldOf(key)?.header ?? key;
  const parts = [...new Set(fields.map(({ part }) => part))];
  const chosen = fieldOf(column.field);
  const isJoined = column.field !== null && (usedBy.get(column.field)?.length ?? 0) > 1;
  const users = ({ key, feeds }: MappableField) =>
    [...new Set([key, ...feeds].flatMap((each) => usedBy.get(each) ?? []))].filter((user) => user !== name);

  const optionsOf = (field: MappableField) => {
    const others = users(field);
    const isOwn = field.key === column.field;
    const label = parts.length > 1 ? field.header.slice(field.header.indexOf(': ') + 2) : field.header;
    const text = others.length === 0 || isOwn ? label : mapStrings.usedBy(label, others.join(', '));
    const joins = others.length > 0 && !isOwn && field.split === null && canJoin(field);
    return [
      <Option key={field.key} value={field.key} text={text}>
        {text}
      </Option>,
      ...(joins
        ? [
            <Option key={JOIN + field.key} value={JOIN + field.key} text={mapStrings.joinWith(label, others)}>
              {mapStrings.joinWith(label, others)}
            </Option>,
          ]
        : []),
    ];
  };

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
        value={chosen ? chosen.header : (column.field ?? mapStrings.ignore)}
        selectedOptions={[column.field ?? IGNORE]}
        onOptionSelect={(_event, { optionValue = IGNORE }) => {
          if (optionValue.startsWith(JOIN)) onJoin(optionValue.slice(JOIN.length));
          else onAssign(optionValue === IGNORE ? null : optionValue);
        }}
      >
        <Option value={IGNORE}>{mapStrings.ignore}</Option>
        {parts.length > 1
          ? parts.map((part) => (
              <OptionGroup key={part} label={PART_STRINGS[part].one}>
                {fields.filter((field) => field.part === part).flatMap(optionsOf)}
              </OptionGroup>
            ))
          : fields.flatMap(optionsOf)}
      </Dropdown>
      {composed.map(({ from, to }) => (
        <Caption1 key={from.join('\n')} className={styles.composed}>
          {mapStrings.becomes(from, to)}
        </Caption1>
      ))}
      <Caption1 className={styles.quiet}>{wordOrigin(column, nameOf, isJoined)}</Caption1>
    </div>
  );
}

export function columnName({ header, column }: Pick<DraftColumn, 'header' | 'column'>): string {
  return header === '' ? mapStrings.column(column) : header;
}
