import { Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { CellRepair } from '../../application/repair/cellRepair';
import { PagedList } from '../shell/PagedList';
import { repairStrings, wordBesides, wordOld, wordOutcome } from '../strings/repairStrings';
import type { RepairGroup } from './groupByColumn';

const useStyles = makeStyles({
  group: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0, fontSize: 'inherit', '& label': { fontWeight: tokens.fontWeightSemibold } },
  cells: { paddingInlineStart: tokens.spacingHorizontalL },
  row: { display: 'block', color: tokens.colorNeutralForeground3 },
  change: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface RepairGroupListProps {
  readonly group: RepairGroup;
  readonly leftOut: ReadonlySet<CellRepair>;
  readonly onChoose: (repairs: readonly CellRepair[], isChosen: boolean) => void;
}

/** One column of the preview. */
export function RepairGroupList({ group, leftOut, onChoose }: RepairGroupListProps) {
  const styles = useStyles();
  const { sheetName, header, repairs } = group;
  const out = repairs.filter((repair) => leftOut.has(repair)).length;
  const label = repairStrings.group(sheetName, header, repairs.length);
  return (
    <section className={styles.group} aria-label={label}>
      <h2 className={styles.heading}>
        <Checkbox
          label={label}
          checked={out === 0 ? true : out === repairs.length ? false : 'mixed'}
          onChange={() => onChoose(repairs, out > 0)}
        />
      </h2>
      <div className={styles.cells}>
        <PagedList
          label={label}
          items={repairs}
          renderItem={(repair) => (
            <Checkbox
              checked={!leftOut.has(repair)}
              onChange={(_event, { checked }) => onChoose([repair], checked === true)}
              label={
                <>
                  <Caption1 className={styles.row}>{repairStrings.row(repair.row)}</Caption1>
                  <span className={styles.change}>
                    {wordOld(repair)} <span aria-hidden>→</span>
                    <span className={styles.spoken}>{repairStrings.becomes}</span> {wordOutcome(repair.repair)}
                  </span>
                  {wordBesides(repair).map((line) => (
                    <Caption1 key={line} className={styles.row}>
                      {line}
                    </Caption1>
                  ))}
                </>
              }
            />
          )}
        />
      </div>
    </section>
  );
}
