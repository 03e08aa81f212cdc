import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { cellCount, type CellRepair } from '../../application/repair/cellRepair';
import type { LeftBehind } from '../../application/handOver/handOver';
import { PaneScreen } from '../shell/PaneScreen';
import { wordGone, wordLost } from '../strings/badRowsStrings';
import { repairStrings } from '../strings/repairStrings';
import { groupByColumn } from './groupByColumn';
import { RepairGroupList } from './RepairGroupList';

interface RepairsScreenProps {
  readonly repairs: readonly CellRepair[];
  readonly withoutProposal: number;
  /** Of what came back from a colleague. */
  readonly leftBehind?: LeftBehind;
  readonly onRepair: (chosen: readonly CellRepair[]) => void;
  readonly onCancel: () => void;
}

const NOTHING: LeftBehind = { rows: [], columns: [] };
const isUnsure = ({ repair }: CellRepair) => repair.certainty === 'unsure';

/** Old and new of every cell that would change, by column; single cells and whole columns can be left out; what is unsure is left out to begin with. */
export function RepairsScreen({ repairs, withoutProposal, leftBehind = NOTHING, onRepair, onCancel }: RepairsScreenProps) {
  const groups = useMemo(() => groupByColumn(repairs), [repairs]);
  // A single repair was chosen by itself, unless a colleague has made it.
  const leftOutAtFirst = useMemo(() => (repairs.length === 1 && !repairs[0]?.isConflict ? [] : repairs.filter(isUnsure)), [repairs]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<CellRepair>>(new Set(leftOutAtFirst));
  const isAnyLeft = leftBehind.rows.length + leftBehind.columns.length > 0;
  const chosen = repairs.filter((repair) => !leftOut.has(repair));

  const choose = (some: readonly CellRepair[], isChosen: boolean) => {
    const next = new Set(leftOut);
    for (const repair of some) {
      if (isChosen) next.delete(repair);
      else next.add(repair);
    }
    setLeftOut(next);
  };

  return (
    <PaneScreen
      heading={repairStrings.heading}
      foot={
        <>
          {repairs.length > 0 && (
            <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={() => onRepair(chosen)}>
              {repairStrings.apply(chosen.reduce((sum, repair) => sum + cellCount(repair), 0))}
            </Button>
          )}
          <Button onClick={onCancel}>{repairStrings.cancel}</Button>
        </>
      }
    >
      {(repairs.length > 0 || !isAnyLeft) && <Text>{repairs.length > 0 ? repairStrings.hint : repairStrings.nothing}</Text>}
      {repairs.length > 0 && withoutProposal > 0 && <Text>{repairStrings.withoutProposal(withoutProposal)}</Text>}
      {leftOutAtFirst.length > 0 && <Text>{repairStrings.unsure(leftOutAtFirst.length)}</Text>}
      {leftBehind.rows.length > 0 && <Text>{wordGone(leftBehind.rows)}</Text>}
      {leftBehind.columns.length > 0 && <Text>{wordLost(leftBehind.columns)}</Text>}
      {groups.map((group) => (
        <RepairGroupList key={group.key} group={group} leftOut={leftOut} onChoose={choose} />
      ))}
    </PaneScreen>
  );
}
