import { Dropdown, Field, Option, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Matching } from '../../application/map/matching';
import { mappableFields } from '../../domain/mapping/ownSheet/mappableFields';
import { mapStrings } from '../strings/mapStrings';
import { valueStrings } from '../strings/valueStrings';
import { columnName } from './ColumnRow';
import { ConstantField } from './ConstantField';
import { canBeConstant, namesOfCustomers } from './constants';

interface FillInsProps {
  readonly matching: Matching;
  readonly onSetConstant: (field: string, value: string) => void;
  readonly onSetWhenBlank: (column: number, value: string) => void;
}

/** Values that stand in no cell: for all rows of a field without a column, and for the blank cells of one that has a column. */
export function FillIns({ matching, onSetConstant, onSetWhenBlank }: FillInsProps) {
  const { draft, account } = matching;
  const [offered, setOffered] = useState<readonly string[]>([]);
  const constants = new Map(draft.constants.map(({ field, value }) => [field, value]));
  const columnOf = new Map(draft.columns.flatMap((column) => (column.field === null ? [] : [[column.field, column]])));
  const all = mappableFields(draft.kind, account);
  const fields = all.filter((field) => field.split === null && canBeConstant(field));
  const isShown = (key: string) => constants.has(key) || (columnOf.get(key)?.cells.whenBlank ?? '') !== '' || offered.includes(key);
  const customers = namesOfCustomers(matching, all);
  return (
    <>
      <Text>{valueStrings.fillHint}</Text>
      {fields
        .filter(({ key }) => isShown(key))
        .map((field) => {
          const column = columnOf.get(field.key);
          const base = { field, account, customers };
          return column ? (
            <ConstantField
              key={field.key}
              {...base}
              label={valueStrings.whenBlank(field.header, columnName(column))}
              value={column.cells.whenBlank}
              onChange={(value) => onSetWhenBlank(column.column, value)}
            />
          ) : (
            <ConstantField
              key={field.key}
              {...base}
              label={valueStrings.forAll(field.header)}
              value={constants.get(field.key) ?? ''}
              onChange={(value) => onSetConstant(field.key, value)}
            />
          );
        })}
      <Field label={valueStrings.fillAdd}>
        <Dropdown
          value=""
          selectedOptions={[]}
          placeholder={mapStrings.pick}
          onOptionSelect={(_event, { optionValue }) => optionValue !== undefined && setOffered([...offered, optionValue])}
        >
          {fields
            .filter(({ key }) => !isShown(key))
            .map(({ key, header }) => (
              <Option key={key} value={key} text={header}>
                {header}
              </Option>
            ))}
        </Dropdown>
      </Field>
    </>
  );
}
