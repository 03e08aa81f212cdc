import '../api/zodWithoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserEnvironment } from '../api/browserEnvironment';
import { createApiClient } from '../api/createApiClient';
import { createCaller } from '../api/createCaller';
import { browserPage } from '../api/signIn/browserPage';
import { createRedirectSignIn } from '../api/signIn/createRedirectSignIn';
import { OAUTH_CLIENTS } from '../contract/signIn';
import { App } from './App';
import { createSystemApi } from './compose/createSystemApi';
import { SignedOut } from './SignedOut';
import './system.css';

const baseUrl = window.location.origin;
const caller = createCaller(baseUrl, browserEnvironment);
const signIn = createRedirectSignIn({
  client: OAUTH_CLIENTS.system,
  baseUrl,
  caller,
  now: browserEnvironment.now,
  page: browserPage('fieldsheet.system'),
});

async function start(): Promise<void> {
  const arrival = await signIn.arrive(new AbortController().signal);
  if (arrival.is === 'leaving') return;
  createRoot(document.getElementById('system')!).render(
    <StrictMode>
      {arrival.is === 'nobody' ? (
        <SignedOut actions={signIn} hasDemo={arrival.options.demo} hasFailed={arrival.failed !== null} />
      ) : (
        <App api={createSystemApi(createApiClient(caller, signIn.credentials))} signIn={signIn} />
      )}
    </StrictMode>,
  );
}

void start();
