import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { NameClash, TemplateClash } from '../../application/ports/workbookPort';
import { PaneScreen } from '../shell/PaneScreen';
import { templateStrings } from '../strings/templateStrings';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface ClashScreenProps {
  readonly clashes: readonly TemplateClash[];
  readonly onChoose: (choice: NameClash) => void;
  readonly onCancel: () => void;
}

/** Sheets with the template's names are there already: the person decides, nothing is overwritten. */
export function ClashScreen({ clashes, onChoose, onCancel }: ClashScreenProps) {
  const styles = useStyles();
  const names = clashes.map((clash) => clash.sheetName);
  const others = clashes.filter((clash) => !clash.isTemplate).map((clash) => clash.sheetName);
  return (
    <PaneScreen heading={templateStrings.clashHeading}>
      <Text>{templateStrings.clashText(names)}</Text>
      {others.length > 0 ? (
        <Text>{templateStrings.cannotUse(others)}</Text>
      ) : (
        <div className={styles.choice}>
          <Button appearance="primary" onClick={() => onChoose('use-existing')}>
            {templateStrings.useExisting(names)}
          </Button>
          <Caption1 className={styles.hint}>{templateStrings.useExistingHint}</Caption1>
        </div>
      )}
      <div className={styles.choice}>
        <Button appearance={others.length > 0 ? 'primary' : 'secondary'} onClick={() => onChoose('add-with-suffix')}>
          {templateStrings.addWithSuffix}
        </Button>
        <Caption1 className={styles.hint}>{templateStrings.addWithSuffixHint(clashes.map((clash) => clash.suffixedName))}</Caption1>
      </div>
      <Button onClick={onCancel}>{templateStrings.keepAsIs}</Button>
    </PaneScreen>
  );
}
