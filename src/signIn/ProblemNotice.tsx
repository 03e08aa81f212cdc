import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { SignInProblem } from '../contract/signIn';
import type { ExternalWay } from './screen';
import { strings } from './strings';

export interface ProblemNoticeProps {
  readonly problem: SignInProblem | null;
  readonly external: ExternalWay | null;
}

/** What went wrong at the external provider. */
export function ProblemNotice({ problem, external }: ProblemNoticeProps) {
  if (problem === null || problem === 'request' || problem === 'server' || external === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{strings.externalProblems[problem](external.name)}</MessageBarBody>
    </MessageBar>
  );
}
