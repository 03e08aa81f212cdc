import { makeStyles, mergeClasses, tokens, Toolbar, ToolbarButton, Tooltip } from '@fluentui/react-components';

import type { RibbonButton, RibbonGroup } from './readManifest';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  groupLabel: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  buttons: { padding: 0, columnGap: tokens.spacingHorizontalXS },
  button: { minWidth: '72px', fontWeight: tokens.fontWeightRegular },
  iconSlot: { width: '32px', height: '32px' },
  icon: { width: '32px', height: '32px', display: 'block' },
  iconDisabled: { opacity: 0.4 },
});

interface RibbonProps {
  readonly groups: readonly RibbonGroup[];
  readonly disabledControls: ReadonlySet<string>;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's own ribbon groups, as its manifest describes them. */
export function Ribbon({ groups, disabledControls, onPress }: RibbonProps) {
  const styles = useStyles();
  return (
    <div className={styles.ribbon}>
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          <Toolbar aria-label={group.label} className={styles.buttons}>
            {group.buttons.map((button) => {
              const disabled = disabledControls.has(button.id);
              const icon = <img src={button.iconUrl} alt="" className={mergeClasses(styles.icon, disabled && styles.iconDisabled)} />;
              return (
                <Tooltip key={button.id} relationship="description" withArrow content={button.tipText}>
                  <ToolbarButton
                    vertical
                    appearance="subtle"
                    className={styles.button}
                    disabledFocusable={disabled}
                    icon={{ className: styles.iconSlot, children: icon }}
                    onClick={() => onPress(button)}
                  >
                    {button.label}
                  </ToolbarButton>
                </Tooltip>
              );
            })}
          </Toolbar>
          <span className={styles.groupLabel} aria-hidden>
            {group.label}
          </span>
        </div>
      ))}
    </div>
  );
}
