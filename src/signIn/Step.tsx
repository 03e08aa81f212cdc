import { Button, Spinner } from '@fluentui/react-components';
import { SIGN_IN } from '../contract/signIn';
import { AccountView } from './AccountView';
import { ChangePasswordForm } from './ChangePasswordForm';
import { ChooseCompany } from './ChooseCompany';
import { CreateAccountForm } from './CreateAccountForm';
import { FailedView } from './FailedView';
import { JoinAnewForm } from './JoinAnewForm';
import { JoinView } from './JoinView';
import { Panel } from './Panel';
import type { ExternalWay } from './screen';
import { SetPasswordForm } from './SetPasswordForm';
import type { SignInApi } from './signInApi';
import { SignInForm } from './SignInForm';
import { strings } from './strings';
import type { ShownScreen } from './useScreen';

export interface StepProps {
  readonly shown: ShownScreen;
  readonly api: SignInApi;
  readonly leave: (location: string) => void;
}

/** The screen, and what its buttons lead to. */
export function Step({ shown: { screen, show, refresh }, api, leave }: StepProps) {
  const fail = (error: unknown) => show({ name: 'failed', error });
  const cancel = (request: string) => void api.cancel(request).then(leave, fail);
  const goOver = ({ goal }: ExternalWay) => api.beginExternal(goal).then(leave, fail);
  switch (screen.name) {
    case 'loading':
      return <Spinner label={strings.loading} />;
    case 'going-on':
      return <Spinner label={strings.goingOn(screen.company.name)} />;
    case 'failed':
      return <FailedView error={screen.error} onTryAgain={() => void refresh()} />;
    case 'problem':
      return <Panel {...strings.problems[screen.problem]} />;
    case 'sign-in': {
      const { request } = screen;
      return (
        <SignInForm
          api={api}
          screen={screen}
          onSignedIn={refresh}
          onCreateAccount={() => show({ name: 'create-account' })}
          onExternal={goOver}
          onCancel={request === null ? undefined : () => cancel(request)}
        />
      );
    }
    case 'create-account':
      return <CreateAccountForm api={api} onSignedIn={refresh} onSignIn={() => void refresh()} />;
    case 'join-anew':
      return (
        <JoinAnewForm
          api={api}
          screen={screen}
          onExternal={goOver}
          onJoined={() => show({ name: 'joined', company: screen.offer.company })}
        />
      );
    case 'join':
      return <JoinView api={api} screen={screen} onJoined={() => show({ name: 'joined', company: screen.offer.company })} />;
    case 'join-as-another':
      return <Panel title={strings.join.title(screen.offer.company)} lead={strings.join.another(screen.offer.email)} />;
    case 'joined':
      return (
        <Panel title={strings.join.joined(screen.company)} lead={strings.join.next}>
          <Button as="a" href="/" appearance="primary">
            {strings.account.open}
          </Button>
        </Panel>
      );
    case 'set-password':
      return <SetPasswordForm api={api} screen={screen} onSet={() => show({ name: 'password-changed' })} />;
    case 'change-password':
      return (
        <ChangePasswordForm
          api={api}
          email={screen.email}
          onChanged={() => show({ name: 'password-changed' })}
          onCancel={() => void refresh()}
        />
      );
    case 'password-changed':
      return (
        <Panel title={strings.changePassword.changed} lead={strings.changePassword.changedLead}>
          <Button as="a" href={SIGN_IN.page} appearance="primary">
            {strings.account.go}
          </Button>
        </Panel>
      );
    case 'choose-company': {
      const { request, companies, refused } = screen;
      return (
        <ChooseCompany
          companies={companies}
          refused={refused}
          onChoose={async (company) => leave(await api.goOn(request, company.id))}
          onCancel={() => cancel(request)}
        />
      );
    }
    case 'no-company':
      return (
        <Panel {...strings.noCompany}>
          <Button appearance="primary" onClick={() => void refresh()}>
            {strings.noCompany.checkAgain}
          </Button>
        </Panel>
      );
    case 'account':
      return (
        <AccountView
          screen={screen}
          onChangePassword={() => show({ name: 'change-password', email: screen.person.email })}
          onConnect={goOver}
          onSignOut={() => void api.signOut().then(refresh, fail)}
        />
      );
  }
}
