import { Button } from '@fluentui/react-components';
import { badRowsStrings } from '../strings/badRowsStrings';

interface BadRowsButtonProps {
  readonly isFiltered: boolean;
  readonly onShow: () => void;
}

/** Leaves rows with problems in sight; once done, does so for what has problems by now. */
export function BadRowsButton({ isFiltered, onShow }: BadRowsButtonProps) {
  return (
    <Button size="small" onClick={onShow}>
      {isFiltered ? badRowsStrings.filterAgain : badRowsStrings.showBadRowsOnly}
    </Button>
  );
}
