import {
  Accordion,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Switch,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo } from 'react';
import type { CheckState, LiveState } from '../../application/session/state';
import type { AccountChange } from '../../application/signIn/accountChanges';
import type { CellRepair } from '../../application/repair/cellRepair';
import type { Issue } from '../../domain/validation/issue';
import type { Waiver } from '../../domain/validation/waivers';
import { summariseIssues } from '../../domain/validation/summariseIssues';
import { AccountChangesBar } from '../account/AccountChangesBar';
import { BadRowsMenu } from '../badRows/BadRowsMenu';
import { HiddenByUsLine } from '../badRows/HiddenByUsLine';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { repairStrings } from '../strings/repairStrings';
import { validateStrings } from '../strings/validateStrings';
import { IgnoredColumns } from './IgnoredColumns';
import { IssueGroupItem } from './IssueGroupItem';
import { issueGroupKey } from './issueGroupKey';
import { OutdatedLine } from './OutdatedLine';
import { HiddenRows } from './HiddenRows';
import { TotalsRows } from './TotalsRows';
import { ProblemWalk } from './ProblemWalk';
import { UnderstoodItem } from './UnderstoodItem';
import { WaivedItem } from './WaivedItem';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  clean: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  cleanIcon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, fontSize: '20px' },
  groups: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  live: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ProblemsScreenProps {
  readonly check: Exclude<CheckState, { status: 'never' }>;
  readonly live: LiveState;
  readonly accountChanges: readonly AccountChange[];
  readonly onCheckAsYouType: (checks: boolean) => void;
  readonly onSelectCell: (sheetId: string, row: number, column: number) => void;
  readonly onValidate: () => void;
  readonly onClearHighlight: () => void;
  readonly lastRepairs: number;
  readonly hiddenByUs: number;
  readonly onShowBadRowsOnly: () => void;
  readonly onShowAllRows: () => void;
  readonly onHandOver: () => void;
  readonly onBringBack: () => void;
  /** Groups that are open, by their keys: they stay so through a repair. */
  readonly openGroups: readonly string[];
  readonly onOpenGroups: (keys: readonly string[]) => void;
  readonly onRepair: (repair: CellRepair) => void;
  readonly onRepairGroup: (issues: readonly Issue[]) => void;
  readonly onRepairSafe: () => void;
  readonly onWriteUnderstood: () => void;
  readonly onTakeBack: () => void;
  readonly onWaive: (waiver: Waiver) => void;
  readonly onTakeWaiverBack: (waiver: Waiver) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Every problem, grouped by cause; each line leads to its cell. */
export function ProblemsScreen(props: ProblemsScreenProps) {
  const { check, live, accountChanges, lastRepairs, openGroups, onOpenGroups, onSelectCell, onValidate, onClearHighlight, onSend, onBack } =
    props;
  const styles = useStyles();
  const { report } = check;
  const { error, warning } = report.issueCounts;
  const isClean = error + warning === 0;
  const groups = useMemo(() => summariseIssues(report.validation), [report]);
  const idOf = useMemo(() => new Map(report.sheets.map((sheet) => [sheet.name, sheet.id])), [report]);
  const placeOf = ({ sheetName, row, column, field }: Issue) => ({ sheetId: idOf.get(sheetName) as string, sheetName, row, column, field });
  const select = ({ sheetName, row, column }: { sheetName: string; row: number; column: number }) =>
    onSelectCell(idOf.get(sheetName) as string, row, column);

  return (
    <PaneScreen
      heading={isClean ? validateStrings.cleanHeading : validateStrings.heading}
      onBack={onBack}
      foot={
        <>
          <GuardedButton needs="import" appearance={check.status === 'current' ? 'primary' : 'secondary'} onClick={onSend}>
            {validateStrings.send}
          </GuardedButton>
          {check.status === 'current' && <Button onClick={onValidate}>{validateStrings.validateAgain}</Button>}
        </>
      }
    >
      <HiddenByUsLine rows={props.hiddenByUs} onShowAll={props.onShowAllRows} />
      <AccountChangesBar changes={accountChanges} onValidate={onValidate} />
      {check.status === 'outdated' && accountChanges.length === 0 && <OutdatedLine live={live} onValidate={onValidate} />}
      {isClean ? (
        <div className={styles.clean}>
          <CheckmarkCircleFilled className={styles.cleanIcon} aria-hidden />
          <Text>{validateStrings.clean(report.rowCount)}</Text>
        </div>
      ) : (
        <Text>{validateStrings.summary(error, warning, report.rowCount)}</Text>
      )}
      <div className={styles.quiet}>
        {report.safeRepairs.length > 0 && (
          <Button appearance="primary" size="small" onClick={props.onRepairSafe}>
            {repairStrings.repairSafe(report.safeRepairs.length)}
          </Button>
        )}
        {lastRepairs > 0 && (
          <Button size="small" onClick={props.onTakeBack}>
            {repairStrings.takeBackLast(lastRepairs)}
          </Button>
        )}
        <BadRowsMenu
          hasBadRows={!isClean}
          isFiltered={props.hiddenByUs > 0}
          onShow={props.onShowBadRowsOnly}
          onHandOver={props.onHandOver}
          onBringBack={props.onBringBack}
        />
        {!isClean && check.highlighted && (
          <Button size="small" onClick={onClearHighlight}>
            {validateStrings.clearHighlight}
          </Button>
        )}
      </div>
      <Switch
        className={styles.live}
        label={validateStrings.checkAsYouType}
        checked={live !== 'off'}
        onChange={(_event, { checked }) => props.onCheckAsYouType(checked)}
      />
      {report.suburbsMissing && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{validateStrings.suburbsMissingTitle}</MessageBarTitle> {validateStrings.suburbsMissing}
          </MessageBarBody>
        </MessageBar>
      )}
      {!isClean && <ProblemWalk issues={report.validation.issues} account={report.account} onSelect={select} />}
      <IgnoredColumns columns={report.ignoredColumns} />
      <TotalsRows rows={report.totalsRows} onSelect={({ sheetId, row }) => onSelectCell(sheetId, row, 0)} />
      <HiddenRows sheets={report.hiddenRows} onSelect={(sheetId, row) => onSelectCell(sheetId, row, 0)} />
      <Accordion
        className={styles.groups}
        multiple
        collapsible
        openItems={[...openGroups]}
        onToggle={(_event, { openItems }) => onOpenGroups(openItems.map(String))}
      >
        {groups.map((group) => (
          <IssueGroupItem
            key={issueGroupKey(group)}
            group={group}
            context={report.repairContext}
            onSelect={select}
            onRepair={(issue, repair) => props.onRepair({ ...placeOf(issue), from: issue.value, repair })}
            onRepairAll={props.onRepairGroup}
            onWaive={props.onWaive}
          />
        ))}
        <WaivedItem waivers={report.waivers} waived={report.waived} onTakeBack={props.onTakeWaiverBack} />
        <UnderstoodItem normalised={report.validation.normalised} onSelect={select} onWrite={props.onWriteUnderstood} />
      </Accordion>
    </PaneScreen>
  );
}
