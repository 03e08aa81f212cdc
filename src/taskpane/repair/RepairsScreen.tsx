import { Button, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellRepair } from '../../application/repair/cellRepair';
import { PaneScreen } from '../shell/PaneScreen';
import { repairStrings } from '../strings/repairStrings';
import { groupByColumn } from './groupByColumn';
import { RepairGroupList } from './RepairGroupList';

interface RepairsScreenProps {
  readonly repairs: readonly CellRepair[];
  readonly withoutProposal: number;
  readonly onRepair: (chosen: readonly CellRepair[]) => void;
  readonly onCancel: () => void;
}

/** Old and new of every cell that would change, by column; single cells and whole columns can be left out. */
export function RepairsScreen({ repairs, withoutProposal, onRepair, onCancel }: RepairsScreenProps) {
  const groups = useMemo(() => groupByColumn(repairs), [repairs]);
  const [leftOut, setLeftOut] = useState<ReadonlySet<CellRepair>>(new Set());
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
              {repairStrings.apply(chosen.length)}
            </Button>
          )}
          <Button onClick={onCancel}>{repairStrings.cancel}</Button>
        </>
      }
    >
      <Text>{repairs.length > 0 ? repairStrings.hint : repairStrings.nothing}</Text>
      {repairs.length > 0 && withoutProposal > 0 && <Text>{repairStrings.withoutProposal(withoutProposal)}</Text>}
      {groups.map((group) => (
        <RepairGroupList key={group.key} group={group} leftOut={leftOut} onChoose={choose} />
      ))}
    </PaneScreen>
  );
}
