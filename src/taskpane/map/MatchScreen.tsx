import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Matching } from '../../application/map/matching';
import { showComposition } from '../../application/map/showComposition';
import type { MapActions, StoredMappingActions } from '../../application/session/actions';
import { mappableFields } from '../../domain/mapping/ownSheet/mappableFields';
import { fedFields, type DraftColumn } from '../../domain/mapping/ownSheet/mappingDraft';
import { missingFields } from '../../domain/mapping/ownSheet/missingFields';
import { PagedList } from '../shell/PagedList';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { mapStrings } from '../strings/mapStrings';
import { recordStrings } from '../strings/recordStrings';
import { storedMappingStrings } from '../strings/storedMappingStrings';
import { MappingOrigin } from './MappingOrigin';
import { columnName, ColumnRow } from './ColumnRow';
import { MissingFields } from './MissingFields';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface MatchScreenProps {
  readonly matching: Matching;
  readonly actions: Pick<
    MapActions,
    'assignColumn' | 'joinColumn' | 'setConstant' | 'includeTotals' | 'showColumn' | 'validateMatches' | 'showValues' | 'showRecords'
  > &
    Pick<StoredMappingActions, 'nameMapping'>;
  readonly onBack: () => void;
}

/** The sheet's columns with the field that each feeds, and what is still needed. */
export function MatchScreen({ matching, actions, onBack }: MatchScreenProps) {
  const styles = useStyles();
  const { draft, account, sheet, unnamed } = matching;
  const shown = useRef<number | null>(null);
  const fields = useMemo(() => mappableFields(draft.kind, account), [draft.kind, account]);
  const missing = missingFields(draft.kind, fedFields(draft, fields), fields);
  const used = draft.columns.filter(({ field }) => field !== null);
  const usedBy = new Map<string, readonly string[]>();
  for (const column of used) {
    for (const key of fields.find((field) => field.key === column.field)?.feeds ?? [])
      usedBy.set(key, [...(usedBy.get(key) ?? []), columnName(column)]);
  }
  // By their cells, not their fields: a column must not move away under the hand that gives it a field.
  const filled = draft.columns.filter(({ samples }) => samples.length > 0);
  const blank = draft.columns.filter(({ samples }) => samples.length === 0);

  const renderColumn = (column: DraftColumn) => (
    <ColumnRow
      column={column}
      fields={fields}
      usedBy={usedBy}
      composed={showComposition(matching, column, fields)}
      onJoin={(field) => actions.joinColumn(column.column, field)}
      onAssign={(field) => actions.assignColumn(column.column, field)}
      onFocus={() => {
        if (shown.current === column.column) return;
        shown.current = column.column;
        void actions.showColumn(sheet.id, column.column);
      }}
    />
  );

  return (
    <PaneScreen
      heading={mapStrings.matchHeading}
      backLabel={mapStrings.backToSheet}
      onBack={onBack}
      foot={
        <>
          <Button appearance="primary" disabledFocusable={missing.length > 0} onClick={() => void actions.validateMatches()}>
            {mapStrings.validate}
          </Button>
          {draft.kind === 'list' && (
            <Button disabledFocusable={missing.length > 0} onClick={() => void actions.showRecords()}>
              {recordStrings.open}
            </Button>
          )}
          <Button onClick={() => void actions.showValues()}>{mapStrings.values}</Button>
          <GuardedButton needs="import" onClick={() => void actions.nameMapping()}>
            {storedMappingStrings.save}
          </GuardedButton>
        </>
      }
    >
      <MappingOrigin matching={matching} />
      <MissingFields matching={matching} fields={fields} missing={missing} onSetConstant={actions.setConstant} />
      {unnamed.length > 0 && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{mapStrings.unnamedTitle(unnamed.length)}</MessageBarTitle> {mapStrings.unnamed(unnamed)}
          </MessageBarBody>
        </MessageBar>
      )}
      <Text role="status">{mapStrings.summary(used.length, draft.columns.length)}</Text>
      <PagedList label={mapStrings.columns} items={filled} renderItem={renderColumn} />
      {blank.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="blank">
            <AccordionHeader as="h2">{mapStrings.blankColumns(blank.length)}</AccordionHeader>
            <AccordionPanel>
              <PagedList label={mapStrings.blankColumns(blank.length)} items={blank} renderItem={renderColumn} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <Checkbox
        label={mapStrings.totals}
        checked={!draft.includeTotals}
        onChange={(_event, { checked }) => actions.includeTotals(checked !== true)}
      />
    </PaneScreen>
  );
}
