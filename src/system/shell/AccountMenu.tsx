import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
} from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Session } from '../../contract/session';
import { ActionFailure } from '../action/ActionFailure';
import { ConfirmDialog } from '../action/ConfirmDialog';
import { useAction } from '../action/useAction';
import type { SignInActions } from '../signInActions';
import { accountStrings } from '../strings/accountStrings';

interface AccountMenuProps {
  readonly session: Session;
  readonly actions: SignInActions;
}

/** Who is signed in, as what and where; and how to change that. */
export function AccountMenu({ session: { user, company, companies }, actions }: AccountMenuProps) {
  const leaving = useAction();
  const [asksEverywhere, setAsksEverywhere] = useState(false);
  return (
    <>
      <ActionFailure of={leaving} />
      <Menu
        checkedValues={{ company: [company.id] }}
        onCheckedValueChange={(_event, { checkedItems: [chosen] }) => {
          if (chosen !== undefined && chosen !== company.id) void actions.signIn(chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<PersonRegular />}>
            {accountStrings.menuOf(user.name, company.name)}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{accountStrings.companies}</MenuGroupHeader>
              {companies.map(({ id, name, role }) => (
                <MenuItemRadio key={id} name="company" value={id} subText={accountStrings.as(role)}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            {company.isDemo ? (
              <MenuItem onClick={() => void actions.signIn(null)}>{accountStrings.signIn}</MenuItem>
            ) : (
              <>
                <MenuItem onClick={() => void leaving.run(actions.signOut)}>{accountStrings.signOut}</MenuItem>
                <MenuItem onClick={() => setAsksEverywhere(true)}>{accountStrings.signOutEverywhere}</MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asksEverywhere && (
        <ConfirmDialog
          title={accountStrings.everywhereTitle}
          confirm={accountStrings.signOut}
          onConfirm={actions.signOutEverywhere}
          onClose={() => setAsksEverywhere(false)}
        >
          <Text>{accountStrings.everywhereBody}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
