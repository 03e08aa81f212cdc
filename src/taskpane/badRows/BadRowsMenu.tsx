import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { badRowsStrings } from '../strings/badRowsStrings';

interface BadRowsMenuProps {
  readonly hasBadRows: boolean;
  readonly isFiltered: boolean;
  readonly onShow: () => void;
  readonly onHandOver: () => void;
  readonly onBringBack: () => void;
}

/** What can be done with all rows that have problems: seen by themselves, or repaired by somebody else. */
export function BadRowsMenu({ hasBadRows, isFiltered, onShow, onHandOver, onBringBack }: BadRowsMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{badRowsStrings.menu}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {hasBadRows && <MenuItem onClick={onShow}>{isFiltered ? badRowsStrings.filterAgain : badRowsStrings.showBadRowsOnly}</MenuItem>}
          {hasBadRows && <MenuItem onClick={onHandOver}>{badRowsStrings.handOver}</MenuItem>}
          <MenuItem onClick={onBringBack}>{badRowsStrings.bringBack}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
