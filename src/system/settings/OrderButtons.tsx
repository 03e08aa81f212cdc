import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { shellStrings } from '../strings/shellStrings';

interface OrderButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Moves one thing among others. A button that cannot do anything keeps the focus, so that the keyboard does not lose its place. */
export function OrderButtons({ name, isFirst, isLast, onMove }: OrderButtonsProps) {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={shellStrings.moveUp(name)}
        disabledFocusable={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={shellStrings.moveDown(name)}
        disabledFocusable={isLast}
        onClick={() => onMove(1)}
      />
    </>
  );
}
