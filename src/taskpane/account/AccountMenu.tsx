import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { PersonCircleRegular } from '@fluentui/react-icons/svg/person-circle';
import type { Actions } from '../../application/session/actions';
import type { Session } from '../../contract/session';
import { accountStrings } from '../strings/accountStrings';

interface AccountMenuProps {
  readonly session: Session;
  readonly actions: Actions;
}

/** What a person can do about who they are here: another company, the system's own page, signing out. */
export function AccountMenu({ session, actions }: AccountMenuProps) {
  const { user, company, companies } = session;
  const goTo = (id: string) => {
    const chosen = companies.find((each) => each.id === id);
    if (chosen && id !== company.id) void actions.switchCompany({ id: chosen.id, name: chosen.name });
  };
  return (
    <Menu
      checkedValues={{ company: [company.id] }}
      onCheckedValueChange={(_event, { checkedItems }) => checkedItems[0] !== undefined && goTo(checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<PersonCircleRegular />} aria-label={accountStrings.menu(user.name)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{accountStrings.companies}</MenuGroupHeader>
            {companies.map(({ id, name, role }) => (
              <MenuItemRadio key={id} name="company" value={id} persistOnClick={false}>
                {accountStrings.companyAs(name, role)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItemLink href="/" target="_blank" rel="noopener noreferrer">
            {accountStrings.openSystem}
          </MenuItemLink>
          <MenuItem onClick={() => void actions.signOut()}>{accountStrings.signOut}</MenuItem>
          <MenuItem onClick={() => void actions.signOutEverywhere()}>{accountStrings.signOutEverywhere}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
