import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { RecordsPreview } from '../../application/map/previewRecords';
import { PaneScreen } from '../shell/PaneScreen';
import { mapStrings } from '../strings/mapStrings';
import { PART_STRINGS } from '../strings/partStrings';
import { recordStrings } from '../strings/recordStrings';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  heading: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  example: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RecordsScreenProps {
  readonly preview: RecordsPreview;
  readonly onValidate: () => void;
  readonly onBack: () => void;
}

/** What the rows of a list become: how many records of each kind, and some of them. */
export function RecordsScreen({ preview, onValidate, onBack }: RecordsScreenProps) {
  const styles = useStyles();
  const { rowCount, parts, disagreements } = preview;
  return (
    <PaneScreen
      heading={recordStrings.heading}
      backLabel={recordStrings.back}
      onBack={onBack}
      foot={
        <Button appearance="primary" onClick={onValidate}>
          {mapStrings.validate}
        </Button>
      }
    >
      <Text role="status">{recordStrings.become(rowCount, parts)}</Text>
      {disagreements > 0 && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{recordStrings.disagreeTitle(disagreements)}</MessageBarTitle> {recordStrings.disagree}
          </MessageBarBody>
        </MessageBar>
      )}
      {parts.map(({ part, count, examples }) => (
        <section key={part}>
          <Subtitle2 as="h2" className={styles.heading}>
            {PART_STRINGS[part].counted(count)}
          </Subtitle2>
          <Caption1 block className={styles.quiet}>
            {examples.length < count ? recordStrings.amongThem : recordStrings.theseAre}
          </Caption1>
          <ul className={styles.list}>
            {examples.map(({ name, belongsTo, rows }, at) => (
              <li key={at} className={styles.example}>
                <Text>{name === '' ? recordStrings.nameless : name}</Text>
                <Caption1 className={styles.quiet}>{recordStrings.about(part, belongsTo, rows)}</Caption1>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PaneScreen>
  );
}
