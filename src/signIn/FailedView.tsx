import { Button } from '@fluentui/react-components';
import { SIGN_IN } from '../contract/signIn';
import { Panel } from './Panel';
import { SignInError } from './signInApi';
import { strings } from './strings';
import { wordError } from './wordError';

/** What no second try changes: the link or the request that brought somebody here is over. */
const OVER: readonly SignInError['code'][] = ['invitation-expired', 'already-member', 'link-expired', 'sign-in-expired'];

export interface FailedViewProps {
  readonly error: unknown;
  readonly onTryAgain: () => void;
}

export function FailedView({ error, onTryAgain }: FailedViewProps) {
  const isOver = error instanceof SignInError && OVER.includes(error.code);
  return (
    <Panel title={isOver ? strings.failed.over : strings.failed.title} lead={wordError(error)}>
      {isOver ? (
        <Button as="a" href={SIGN_IN.page}>
          {strings.account.go}
        </Button>
      ) : (
        <Button appearance="primary" onClick={onTryAgain}>
          {strings.tryAgain}
        </Button>
      )}
    </Panel>
  );
}
