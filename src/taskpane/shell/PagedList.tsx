import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { shellStrings } from '../strings/shellStrings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalXS },
});

const PAGE_SIZE = 50;

interface PagedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly renderItem: (item: Item) => ReactNode;
}

/** A list that may have a hundred thousand items, shown page after page: the pane never draws more than was asked for. */
export function PagedList<Item>({ label, items, renderItem }: PagedListProps<Item>) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE_SIZE);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{renderItem(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setShown(shown + PAGE_SIZE)}>
          {shellStrings.more(Math.min(PAGE_SIZE, left), left)}
        </Button>
      )}
    </>
  );
}
