import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';

import type { Notice } from './session/workbenchState';
import { strings } from './strings';

const useStyles = makeStyles({
  details: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxHeight: '30vh', overflowY: 'auto' },
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={notice.intent}
      layout={notice.details.length > 0 ? 'multiline' : 'singleline'}
      politeness={notice.intent === 'error' ? 'assertive' : 'polite'}
    >
      <MessageBarBody>
        {notice.details.length === 0 ? notice.text : <MessageBarTitle>{notice.text}</MessageBarTitle>}
        {notice.details.length === 0 ? null : (
          <ul className={styles.details}>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={strings.notices.dismiss} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}
