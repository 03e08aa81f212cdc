import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { SendReview } from '../../application/send/sendReview';
import { LEFT_OUT_TEXTS } from '../../domain/importing/chooseRows';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { PART_STRINGS } from '../strings/partStrings';
import { sendStrings } from '../strings/sendStrings';

const useStyles = makeStyles({
  // In line with the text above and below, like the groups of problems.
  item: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface LeftOutRowsProps {
  readonly review: SendReview;
  readonly onSelectCell: (sheetId: string, row: number, column: number) => void;
}

/** Every row that stays behind, with its reason; a click leads to it. */
export function LeftOutRows({ review, onSelectCell }: LeftOutRowsProps) {
  const styles = useStyles();
  const rows = review.sheets.flatMap(({ sheet, part, leftOut }) => leftOut.map((row) => ({ ...row, sheet, part })));
  if (rows.length === 0) return null;
  const heading = sendStrings.leftOutHeading(rows.length);
  return (
    <Accordion className={styles.item} collapsible>
      <AccordionItem value="left-out">
        <AccordionHeader as="h2">{heading}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.quiet}>{sendStrings.leftOutHint}</Caption1>
          <PagedList
            label={heading}
            items={rows}
            renderItem={({ sheet, part, row, reason }) => (
              <CellButton place={sendStrings.place(sheet.name, row)} onSelect={() => onSelectCell(sheet.id, row, 0)}>
                {part ? `${PART_STRINGS[part].one}: ` : ''}
                {LEFT_OUT_TEXTS[reason]}
              </CellButton>
            )}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
