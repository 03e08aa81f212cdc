import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Matching } from '../../application/map/matching';
import type { MappableField } from '../../domain/mapping/ownSheet/mappableFields';
import { fedFields } from '../../domain/mapping/ownSheet/mappingDraft';
import type { MissingField } from '../../domain/mapping/ownSheet/missingFields';
import { mapStrings, wordMissing } from '../strings/mapStrings';
import { canBeConstant, namesOfCustomers } from './constants';
import { ConstantField } from './ConstantField';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface MissingFieldsProps {
  readonly matching: Matching;
  readonly fields: readonly MappableField[];
  readonly missing: readonly MissingField[];
  readonly onSetConstant: (field: string, value: string) => void;
}

/** What every row needs and no column feeds, with one value for all rows as a way out. */
export function MissingFields({ matching, fields, missing, onSetConstant }: MissingFieldsProps) {
  const styles = useStyles();
  const { draft, account } = matching;
  const single = missing.flatMap(({ anyOf }) => (anyOf.length === 1 ? anyOf : []));
  // A field that was missing keeps its place when its value is taken out again.
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  const feeds = fedFields({ columns: draft.columns, constants: [] }, fields);
  const constants = new Map(draft.constants.map(({ field, value }) => [field, value]));
  const shown = fields.filter(
    (field) =>
      !feeds.has(field.key) && (constants.has(field.key) || ((single.includes(field) || offered.has(field.key)) && canBeConstant(field))),
  );
  return (
    <>
      {missing.length > 0 && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{mapStrings.missingTitle}</MessageBarTitle>
            {missing.map((each) => (
              <div key={each.anyOf.map(({ key }) => key).join()}>{wordMissing(each, each.anyOf.every(canBeConstant))}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {shown.map((field) => (
        <ConstantField
          key={field.key}
          field={field}
          account={account}
          label={mapStrings.forAll(field.header)}
          customers={namesOfCustomers(matching, fields)}
          value={constants.get(field.key) ?? ''}
          onChange={(value) => {
            setOffered(new Set([...offered, field.key]));
            onSetConstant(field.key, value);
          }}
        />
      ))}
    </>
  );
}
