import '../api/zodWithoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { callServer, ServerCallError, type ServerCall } from '../api/callServer';
import {
  browserSessionSchema,
  invitationOfferSchema,
  nextAddressSchema,
  resetOfferSchema,
  SIGN_IN,
  signInRequestSchema,
} from '../contract/signIn';
import { App } from './App';
import { SignInError, type SignInApi } from './signInApi';
import { takeVisit } from './visit';
import './signIn.css';

async function ask<Answer extends z.ZodType>(call: ServerCall<Answer>): Promise<z.infer<Answer>> {
  try {
    return await callServer(call);
  } catch (cause) {
    throw cause instanceof ServerCallError ? new SignInError(cause.code, cause.message, cause.retryAfterSeconds, { cause }) : cause;
  }
}

const nothing = z.undefined();
const api: SignInApi = {
  session: () => ask({ method: 'GET', path: SIGN_IN.session, answer: browserSessionSchema }),
  signIn: (body) => ask({ method: 'POST', path: SIGN_IN.session, body, answer: nothing }),
  signOut: () => ask({ method: 'DELETE', path: SIGN_IN.session, answer: nothing }),
  createAccount: (body) => ask({ method: 'POST', path: SIGN_IN.accounts, body, answer: nothing }),
  invitation: (token) => ask({ method: 'POST', path: SIGN_IN.invitation, body: { token }, answer: invitationOfferSchema }),
  accept: (body) => ask({ method: 'POST', path: SIGN_IN.acceptance, body, answer: nothing }),
  changePassword: (body) => ask({ method: 'PUT', path: SIGN_IN.password, body, answer: nothing }),
  emailOfReset: async (token) => (await ask({ method: 'POST', path: SIGN_IN.reset, body: { token }, answer: resetOfferSchema })).email,
  setPassword: (body) => ask({ method: 'PUT', path: SIGN_IN.reset, body, answer: nothing }),
  request: (id) => ask({ method: 'GET', path: SIGN_IN.requestDetails(id), answer: signInRequestSchema }),
  goOn: async (id, company) =>
    (await ask({ method: 'POST', path: SIGN_IN.continue(id), body: { company }, answer: nextAddressSchema })).location,
  cancel: async (id) => (await ask({ method: 'POST', path: SIGN_IN.cancel(id), body: {}, answer: nextAddressSchema })).location,
  beginExternal: async (body) => (await ask({ method: 'POST', path: SIGN_IN.external, body, answer: nextAddressSchema })).location,
};

const visit = takeVisit(window);
// A link that is opened where the page stands already loads nothing by itself.
window.addEventListener('hashchange', () => window.location.reload());
const leave = (location: string) => window.location.assign(location);

createRoot(document.getElementById('sign-in')!).render(
  <StrictMode>
    <App api={api} visit={visit} leave={leave} />
  </StrictMode>,
);
