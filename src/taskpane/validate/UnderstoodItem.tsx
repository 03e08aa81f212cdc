import { AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Normalised } from '../../domain/validation/validation';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { repairStrings } from '../strings/repairStrings';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  write: { marginBlock: tokens.spacingVerticalS },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS },
});

interface UnderstoodItemProps {
  readonly normalised: readonly Normalised[];
  readonly onSelect: (cell: Normalised) => void;
  readonly onWrite: () => void;
}

/** What was read differently from how it is written. Nothing to repair; there for whoever wants to look. */
export function UnderstoodItem({ normalised, onSelect, onWrite }: UnderstoodItemProps) {
  const styles = useStyles();
  if (normalised.length === 0) return null;
  const heading = validateStrings.understood(normalised.length);
  return (
    <AccordionItem value="understood">
      <AccordionHeader as="h2">{heading}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Caption1 className={styles.hint}>{validateStrings.understoodHint}</Caption1>
        <div className={styles.write}>
          <Button size="small" onClick={onWrite}>
            {repairStrings.writeUnderstood}
          </Button>
        </div>
        <PagedList
          label={heading}
          items={normalised}
          renderItem={(cell) => (
            <CellButton
              place={validateStrings.place(cell.sheetName, cell.row, cell.field.header, cell.record?.part)}
              onSelect={() => onSelect(cell)}
            >
              {validateStrings.readAs(cell.from, cell.to)}
            </CellButton>
          )}
        />
      </AccordionPanel>
    </AccordionItem>
  );
}
