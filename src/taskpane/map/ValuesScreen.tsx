import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ListReview, ValuesReview } from '../../application/map/valuesReview';
import type { MapActions } from '../../application/session/actions';
import { mayAddTo } from '../../domain/fields/listAddition';
import type { Role } from '../../domain/people/role';
import { PaneScreen } from '../shell/PaneScreen';
import { valueStrings, wordTable } from '../strings/valueStrings';
import { columnName } from './ColumnRow';
import { DateOrderField } from './DateOrderField';
import { FillIns } from './FillIns';
import { ValueTablePanel } from './ValueTablePanel';

const useStyles = makeStyles({
  groups: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalS },
  header: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const FILL_INS = 'fill-ins';

interface ValuesScreenProps {
  readonly review: ValuesReview;
  readonly role: Role;
  readonly actions: Pick<
    MapActions,
    'chooseValue' | 'addListValue' | 'chooseDateOrder' | 'setWhenBlank' | 'setConstant' | 'backToMatches' | 'validateValues'
  >;
}

/** What the values of list and date columns become, before the rows are checked. */
export function ValuesScreen({ review, role, actions }: ValuesScreenProps) {
  const styles = useStyles();
  const { lists, dates, matching } = review;
  const open = lists.reduce((count, { table }) => count + table.values.filter(({ meaning }) => meaning.is === 'open').length, 0);
  // What was open stays so while the person goes through it.
  const [openItems, setOpenItems] = useState<readonly unknown[]>(() => lists.filter(isToLookAt).map(({ column }) => column));
  return (
    <PaneScreen
      heading={valueStrings.heading}
      backLabel={valueStrings.backToMatches}
      onBack={() => actions.backToMatches()}
      foot={
        <Button appearance="primary" onClick={() => void actions.validateValues()}>
          {valueStrings.validate}
        </Button>
      }
    >
      <Text role="status">
        {lists.length + dates.length === 0 ? valueStrings.allPlain : open > 0 ? valueStrings.toChoose(open) : valueStrings.nothingOpen}
      </Text>
      {dates.map((each) => (
        <DateOrderField
          key={each.column}
          dates={each}
          account={matching.account}
          onChoose={(order) => actions.chooseDateOrder(each.column, order)}
        />
      ))}
      <Accordion
        className={styles.groups}
        multiple
        collapsible
        openItems={[...openItems]}
        onToggle={(_event, { openItems: items }) => setOpenItems(items)}
      >
        {lists.map((list) => (
          <AccordionItem key={list.column} value={list.column}>
            <AccordionHeader as="h2">
              <span className={styles.header}>
                {valueStrings.columnTo(columnName(list), list.field.header)}
                <Caption1 className={styles.quiet}>{wordTable(list.table)}</Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <ValueTablePanel
                list={list}
                mayCreate={mayAddTo(list.field, role)}
                onChoose={(key, to) => actions.chooseValue(list.column, key, to)}
                onCreate={(key) => void actions.addListValue(list.column, key)}
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
        <AccordionItem value={FILL_INS}>
          <AccordionHeader as="h2">{valueStrings.fillHeading}</AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <FillIns
              matching={matching}
              onSetConstant={(field, value) => actions.setConstant(field, value)}
              onSetWhenBlank={(column, value) => actions.setWhenBlank(column, value)}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </PaneScreen>
  );
}

function isToLookAt({ table }: ListReview): boolean {
  return table.values.some(({ meaning }) => meaning.is === 'open' || meaning.is === 'matched');
}
