import { Button, Text } from '@fluentui/react-components';
import { PaneScreen } from '../shell/PaneScreen';
import { templateStrings } from '../strings/templateStrings';

interface TakeBackScreenProps {
  readonly rowsEntered: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Removing the template would take the person's rows with it: asked first, and the safe choice is the filled button. */
export function TakeBackScreen({ rowsEntered, onConfirm, onCancel }: TakeBackScreenProps) {
  return (
    <PaneScreen
      heading={templateStrings.takeBackHeading}
      foot={
        <>
          <Button appearance="primary" onClick={onCancel}>
            {templateStrings.cancel}
          </Button>
          <Button onClick={onConfirm}>{templateStrings.takeBackConfirm}</Button>
        </>
      }
    >
      <Text>{templateStrings.takeBackText(rowsEntered)}</Text>
      <Text>{templateStrings.takeBackAdvice}</Text>
    </PaneScreen>
  );
}
