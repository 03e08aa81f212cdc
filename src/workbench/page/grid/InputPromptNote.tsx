import { makeStyles } from '@fluentui/react-components';

import type { InputPrompt } from './watchInputPrompts';

const useStyles = makeStyles({
  note: {
    maxWidth: '260px',
    padding: '6px 8px',
    // Excel's notes keep these colours in every theme; the text on them is better than 15 to 1.
    color: '#212121',
    backgroundColor: '#FFFFE1',
    border: '1px solid #767676',
    boxShadow: '0 2px 4px rgba(0, 0, 0, 0.24)',
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
    pointerEvents: 'none',
  },
  title: { display: 'block' },
});

/** The note itself. Univer draws it and hands over its content. Screen readers hear it from the page's live region. */
export function InputPromptNote({ popup }: { readonly popup: { readonly extraProps: InputPrompt } }) {
  const styles = useStyles();
  const { title, message } = popup.extraProps;
  return (
    <div className={styles.note} aria-hidden data-testid="input-prompt">
      <strong className={styles.title}>{title}</strong>
      {message}
    </div>
  );
}
