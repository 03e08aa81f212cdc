import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import type { Repair } from '../../domain/repair/repair';
import { repairStrings } from '../strings/repairStrings';

const useStyles = makeStyles({
  proposals: { display: 'flex', gap: tokens.spacingHorizontalXS, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}` },
  best: { textAlign: 'left', overflowWrap: 'anywhere', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  others: { minWidth: '32px' },
});

interface ProposalButtonsProps {
  readonly row: number;
  /** Best first. */
  readonly repairs: readonly Repair[];
  readonly onRepair: (repair: Repair) => void;
}

/** The best proposal for a cell as a button, the others in a menu beside it. */
export function ProposalButtons({ row, repairs, onRepair }: ProposalButtonsProps) {
  const styles = useStyles();
  const [best, ...others] = repairs;
  if (!best) return null;
  return (
    <div className={styles.proposals}>
      <Button size="small" className={styles.best} aria-label={repairStrings.changeRowTo(row, best)} onClick={() => onRepair(best)}>
        {repairStrings.changeTo(best)}
      </Button>
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" className={styles.others} appearance="subtle" aria-label={repairStrings.others(row)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {others.map((repair) => (
                <MenuItem key={repairStrings.changeTo(repair)} onClick={() => onRepair(repair)}>
                  {repairStrings.changeTo(repair)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
