import { Button, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ErrorChoice } from '../../domain/importing/chooseRows';
import type { SendDecision, SendReview, SheetReview } from '../../application/send/sendReview';
import { PaneScreen } from '../shell/PaneScreen';
import { accountStrings } from '../strings/accountStrings';
import { number } from '../strings/numberStrings';
import { CHOICE_STRINGS, sendStrings } from '../strings/sendStrings';
import { IgnoredColumns } from '../validate/IgnoredColumns';
import { LeftOutRows } from './LeftOutRows';
import { MoreChoices } from './MoreChoices';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th:first-child': { textAlign: 'left' },
    '& thead th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold, borderBottom: 'none' },
  },
});

const ERROR_CHOICES = ['leave-out-rows-with-errors', 'send-rows-without-faulty-cells'] as const satisfies readonly ErrorChoice[];

interface ReviewScreenProps {
  readonly review: SendReview;
  readonly companyName: string | null;
  /** The workbook is another company's: that is to be settled first. */
  readonly isUndecided: boolean;
  /** Above everything else. */
  readonly warnings: ReactNode;
  readonly onDecide: (change: Partial<SendDecision>) => void;
  readonly onPreview: () => void;
  readonly onRepair: () => void;
  readonly onBack: () => void;
  readonly onSelectCell: (sheetId: string, row: number, column: number) => void;
}

/** What will go where, and every row that stays behind with its reason, before anything is sent. */
export function ReviewScreen({
  review,
  companyName,
  isUndecided,
  warnings,
  onDecide,
  onPreview,
  onRepair,
  onBack,
  onSelectCell,
}: ReviewScreenProps) {
  const styles = useStyles();
  const going = sum(review.sheets, (sheet) => sheet.going);
  const leftOut = sum(review.sheets, (sheet) => sheet.leftOut.length);
  const withoutFaultyCells = sum(review.sheets, (sheet) => sheet.withoutFaultyCells);
  const withWarnings = sum(review.sheets, (sheet) => sheet.withWarnings);
  return (
    <PaneScreen
      heading={sendStrings.reviewHeading}
      onBack={onBack}
      foot={
        <>
          {going > 0 && (
            <Button appearance="primary" disabledFocusable={isUndecided} onClick={onPreview}>
              {sendStrings.preview}
            </Button>
          )}
          {leftOut > 0 && (
            <Button appearance={going > 0 ? 'secondary' : 'primary'} onClick={onRepair}>
              {sendStrings.repairFirst}
            </Button>
          )}
        </>
      }
    >
      {warnings}
      {isUndecided && <Text weight="semibold">{accountStrings.decideFirst}</Text>}
      <Text weight="semibold">{going === 0 ? sendStrings.nothingToSend : companyName !== null && sendStrings.goesTo(companyName)}</Text>
      {review.again && <Text>{sendStrings.again}</Text>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{sendStrings.sheetColumn}</th>
            <th scope="col">{sendStrings.goingColumn}</th>
            <th scope="col">{sendStrings.leftOutColumn}</th>
          </tr>
        </thead>
        <tbody>
          {review.sheets.map(({ sheet, part, going: go, leftOut: stay }) => (
            <tr key={`${sheet.id} ${part}`}>
              <th scope="row">{part ? sendStrings.part(sheet.name, part) : sheet.name}</th>
              <td>{number(go)}</td>
              <td>{number(stay.length)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{sendStrings.total}</th>
            <td>{number(going)}</td>
            <td>{number(leftOut)}</td>
          </tr>
        </tfoot>
      </table>
      {review.report.issueCounts.error > 0 && (
        <Field label={sendStrings.choiceLabel}>
          <RadioGroup value={review.decision.choice} onChange={(_event, { value }) => onDecide({ choice: value as ErrorChoice })}>
            {ERROR_CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={CHOICE_STRINGS[choice]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {going > 0 && <MoreChoices choices={review.decision.choices} onChoose={(choices) => onDecide({ choices })} />}
      {withoutFaultyCells > 0 && <Text>{sendStrings.withoutFaultyCells(withoutFaultyCells)}</Text>}
      {withWarnings > 0 && <Text>{sendStrings.withWarnings(withWarnings)}</Text>}
      <IgnoredColumns columns={review.report.ignoredColumns} />
      <LeftOutRows review={review} onSelectCell={onSelectCell} />
    </PaneScreen>
  );
}

function sum(sheets: readonly SheetReview[], of: (sheet: SheetReview) => number): number {
  return sheets.reduce((total, sheet) => total + of(sheet), 0);
}
