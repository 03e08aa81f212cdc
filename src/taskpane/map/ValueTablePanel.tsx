import { SearchBox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListReview } from '../../application/map/valuesReview';
import { referenceKey } from '../../domain/references/nameKey';
import { PagedList } from '../shell/PagedList';
import { valueStrings } from '../strings/valueStrings';
import { columnName } from './ColumnRow';
import { ValueItem } from './ValueItem';

/** From as many values on, one looks for them by name. */
const SEARCHED_FROM = 15;

interface ValueTablePanelProps {
  readonly list: ListReview;
  readonly mayCreate: boolean;
  readonly onChoose: (key: string, to: string | null) => void;
  readonly onCreate: (key: string) => void;
}

/** The different values of one column, the unsure first. */
export function ValueTablePanel({ list, mayCreate, onChoose, onCreate }: ValueTablePanelProps) {
  const [wanted, setWanted] = useState('');
  const { values } = list.table;
  const key = referenceKey(wanted);
  const found = key === '' ? values : values.filter(({ text }) => referenceKey(text).includes(key));
  return (
    <>
      {values.length >= SEARCHED_FROM && (
        <SearchBox
          aria-label={valueStrings.find(columnName(list))}
          placeholder={valueStrings.find(columnName(list))}
          value={wanted}
          onChange={(_event, { value }) => setWanted(value)}
        />
      )}
      {found.length === 0 && <Text role="status">{valueStrings.notFound}</Text>}
      <PagedList
        key={wanted}
        label={valueStrings.valuesOf(columnName(list))}
        items={found}
        renderItem={(value) => (
          <ValueItem
            key={value.key}
            list={list}
            value={value}
            mayCreate={mayCreate}
            onChoose={(to) => onChoose(value.key, to)}
            onCreate={() => onCreate(value.key)}
          />
        )}
      />
    </>
  );
}
