import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { Member } from '../../../contract/people';
import { ROLES, type Role } from '../../../domain/people/role';
import { peopleStrings } from '../../strings/peopleStrings';
import { shellStrings } from '../../strings/shellStrings';

interface RoleMenuProps {
  readonly member: Member;
  readonly onChoose: (role: Role) => void;
}

/** A member's role, and the others that they could have. */
export function RoleMenu({ member: { name, role }, onChoose }: RoleMenuProps) {
  return (
    <Menu
      checkedValues={{ role: [role] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
        const wanted = ROLES.find((known) => known === chosen);
        if (wanted) onChoose(wanted);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" aria-label={peopleStrings.roleOf(name, role)}>
          {shellStrings.roles[role]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ROLES.map((known) => (
            <MenuItemRadio key={known} name="role" value={known} subText={shellStrings.roleHints[known]}>
              {shellStrings.roles[known]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
