import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons';

import { strings } from '../strings';
import { type ThemeName, themeNames } from './workbenchTheme';

interface ThemeMenuProps {
  readonly theme: ThemeName;
  readonly onTheme: (theme: ThemeName) => void;
}

export function ThemeMenu({ theme, onTheme }: ThemeMenuProps) {
  return (
    <Menu checkedValues={{ theme: [theme] }} onCheckedValueChange={(_event, { checkedItems }) => onTheme(checkedItems[0] as ThemeName)}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkTheme20Regular />}>
          {strings.theme.menu}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {strings.theme[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
