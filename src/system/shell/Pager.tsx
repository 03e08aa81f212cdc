import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { strings } from '../strings';

const useStyles = makeStyles({
  pager: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'flex-end',
    paddingTop: tokens.spacingVerticalM,
  },
});

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly totalItems: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pageSize, totalItems, onPage }: PagerProps) {
  const styles = useStyles();
  const pages = Math.ceil(totalItems / pageSize);
  if (pages <= 1) return null;
  return (
    <div className={styles.pager}>
      <Button
        icon={<ChevronLeftRegular />}
        disabledFocusable={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={strings.previousPage}
      />
      <Text aria-live="polite">{strings.pageOf(page, pages)}</Text>
      <Button
        icon={<ChevronRightRegular />}
        disabledFocusable={page >= pages}
        onClick={() => onPage(page + 1)}
        aria-label={strings.nextPage}
      />
    </div>
  );
}
