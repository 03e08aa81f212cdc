import {
  Accordion,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo } from 'react';
import type { CheckState } from '../../application/session/state';
import { describeIssue } from '../../domain/validation/describeIssue';
import { summariseIssues } from '../../domain/validation/summariseIssues';
import { PaneScreen } from '../shell/PaneScreen';
import { validateStrings } from '../strings/validateStrings';
import { IgnoredColumns } from './IgnoredColumns';
import { IssueGroupItem } from './IssueGroupItem';
import { TotalsRows } from './TotalsRows';
import { UnderstoodItem } from './UnderstoodItem';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  clean: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, fontSize: '20px' },
  groups: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  quiet: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ProblemsScreenProps {
  readonly check: Exclude<CheckState, { status: 'never' }>;
  readonly onSelectCell: (sheetId: string, row: number, column: number) => void;
  readonly onValidate: () => void;
  readonly onClearHighlight: () => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Every problem, grouped by cause; each line leads to its cell. */
export function ProblemsScreen({ check, onSelectCell, onValidate, onClearHighlight, onSend, onBack }: ProblemsScreenProps) {
  const styles = useStyles();
  const { report } = check;
  const { error, warning } = report.issueCounts;
  const isClean = error + warning === 0;
  const groups = useMemo(() => summariseIssues(report.validation), [report]);
  const idOf = useMemo(() => new Map(report.sheets.map((sheet) => [sheet.name, sheet.id])), [report]);
  const select = ({ sheetName, row, column }: { sheetName: string; row: number; column: number }) =>
    onSelectCell(idOf.get(sheetName) as string, row, column);

  return (
    <PaneScreen
      heading={isClean ? validateStrings.cleanHeading : validateStrings.heading}
      onBack={onBack}
      foot={
        <>
          <Button appearance={check.status === 'current' ? 'primary' : 'secondary'} onClick={onSend}>
            {validateStrings.send}
          </Button>
          {check.status === 'current' && <Button onClick={onValidate}>{validateStrings.validateAgain}</Button>}
        </>
      }
    >
      {check.status === 'outdated' && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{validateStrings.outdatedTitle}</MessageBarTitle> {validateStrings.outdated}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={onValidate}>
              {validateStrings.validateAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isClean ? (
        <div className={styles.clean}>
          <CheckmarkCircleFilled className={styles.cleanIcon} aria-hidden />
          <Text>{validateStrings.clean(report.rowCount)}</Text>
        </div>
      ) : (
        <Text>{validateStrings.summary(error, warning, report.rowCount)}</Text>
      )}
      {!isClean && check.highlighted && (
        <div className={styles.quiet}>
          <Button size="small" onClick={onClearHighlight}>
            {validateStrings.clearHighlight}
          </Button>
        </div>
      )}
      <IgnoredColumns columns={report.ignoredColumns} />
      <TotalsRows rows={report.totalsRows} onSelect={({ sheetId, row }) => onSelectCell(sheetId, row, 0)} />
      <Accordion className={styles.groups} multiple collapsible>
        {groups.map((group) => (
          <IssueGroupItem
            key={`${group.kind} ${group.sheetName} ${group.field.key}`}
            group={group}
            describe={(issue) => describeIssue(issue, report.account)}
            onSelect={select}
          />
        ))}
        <UnderstoodItem normalised={report.validation.normalised} onSelect={select} />
      </Accordion>
    </PaneScreen>
  );
}
