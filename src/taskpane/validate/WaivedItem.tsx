import { AccordionHeader, AccordionItem, AccordionPanel, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { Issue } from '../../domain/validation/issue';
import type { Waiver } from '../../domain/validation/waivers';
import { PagedList } from '../shell/PagedList';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground3 },
  waiver: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface WaivedItemProps {
  readonly waivers: readonly Waiver[];
  /** The warnings that they keep from being shown. */
  readonly waived: readonly Issue[];
  readonly onTakeBack: (waiver: Waiver) => void;
}

/** What people have let stand, each with a way to have it shown again. */
export function WaivedItem({ waivers, waived, onTakeBack }: WaivedItemProps) {
  const styles = useStyles();
  if (waivers.length === 0) return null;
  const heading = validateStrings.waived(waived.length);
  const headerOf = new Map(waived.map(({ field }) => [field.key, field.header]));
  return (
    <AccordionItem value="waived">
      <AccordionHeader as="h2">{heading}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Caption1 className={styles.hint}>{validateStrings.waivedHint}</Caption1>
        <PagedList
          label={heading}
          items={waivers}
          renderItem={(waiver) => {
            const words = validateStrings.waiver(waiver, headerOf.get(waiver.field) ?? waiver.field, ISSUE_KINDS[waiver.kind].title);
            return (
              <div className={styles.waiver}>
                <span>{words}</span>
                <Button size="small" aria-label={validateStrings.showAgainOf(words)} onClick={() => onTakeBack(waiver)}>
                  {validateStrings.showAgain}
                </Button>
              </div>
            );
          }}
        />
      </AccordionPanel>
    </AccordionItem>
  );
}
