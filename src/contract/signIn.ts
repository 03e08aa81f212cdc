import { z } from 'zod';
import { ROLES } from '../domain/people/role';
import { AUTHORIZE_PATH } from './authorizePath';
import { emailSchema } from './people';
import { companySchema } from './session';

/**
 * OAuth 2.1 as this server speaks it: code flow with PKCE (S256) for public clients, short-lived access tokens, refresh tokens that rotate.
 * https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1
 */
export const OAUTH = {
  authorize: AUTHORIZE_PATH,
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  keys: '/oauth/keys',
  configuration: '/oauth/.well-known/openid-configuration',
} as const;

/** Who asks for tokens, and the page of the same origin that gets the code. */
export const OAUTH_CLIENTS = {
  addin: { id: 'fieldsheet-addin', redirectPath: '/addin/signed-in.html' },
  system: { id: 'fieldsheet-system', redirectPath: '/' },
} as const;
export type OauthClientId = (typeof OAUTH_CLIENTS)[keyof typeof OAUTH_CLIENTS]['id'];

/** `offline_access` is what asks for a refresh token. */
export const OAUTH_SCOPE = 'openid offline_access';

/** Parameter of the authorisation request: the id of the company to sign in to; the person is asked where it is missing. */
export const COMPANY_PARAMETER = 'company';

/** The sign-in pages, and what they ask of the server. They alone use it: it goes by a cookie of the browser, not by tokens. */
export const SIGN_IN = {
  page: '/sign-in/',
  /** The page on which an authorisation request goes on. Only the browser that made the request gets further there. */
  request: (id: string) => `/sign-in/requests/${id}`,
  requestDetails: (id: string) => `/sign-in/requests/${id}/details`,
  continue: (id: string) => `/sign-in/requests/${id}/continue`,
  cancel: (id: string) => `/sign-in/requests/${id}/cancel`,
  session: '/sign-in/api/session',
  accounts: '/sign-in/api/accounts',
  invitation: '/sign-in/api/invitation',
  acceptance: '/sign-in/api/invitation/acceptance',
  password: '/sign-in/api/password',
  reset: '/sign-in/api/password-reset',
  external: '/sign-in/api/external',
  externalReturn: '/sign-in/external/return',
} as const;

/**
 * Links that open the page with something to do: who has one, may. What is behind `#` a browser keeps to itself, so the token is in no log of a server or proxy
 * (ASVS 5, 14.2.1).
 */
export const invitationLink = (origin: string, token: string) => `${origin}${SIGN_IN.page}${invitationFragment(token)}`;
export const resetLink = (origin: string, token: string) => `${origin}${SIGN_IN.page}#${new URLSearchParams({ reset: token }).toString()}`;
export const invitationFragment = (token: string) => `#${new URLSearchParams({ invitation: token }).toString()}`;

/** What the page tells about a way that was gone in vain. */
export const SIGN_IN_PROBLEMS = ['request', 'server', 'external-failed', 'external-unknown', 'external-taken'] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

/** ASVS 5, 6.2.1 and 6.2.9; what else is asked of a password depends on whom it is for: `passwordFault`. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const nameSchema = z.string().trim().min(1).max(100);
const newPasswordSchema = z.string().max(PASSWORD_LENGTH.max);

/** GET SIGN_IN.session: what a page may offer, and who is signed in in this browser. */
export const browserSessionSchema = z.strictObject({
  person: z
    .strictObject({
      name: z.string(),
      email: z.string(),
      hasPassword: z.boolean(),
      /** Whether they can sign in with the external provider. */
      isConnected: z.boolean(),
    })
    .nullable(),
  /** Theirs, by name. */
  companies: z.array(companySchema),
  /** Whether anybody may make an account with a company of their own. */
  signUp: z.boolean(),
  /** What the external provider is called; null where there is none. */
  external: z.string().nullable(),
});
export type BrowserSession = z.infer<typeof browserSessionSchema>;

/** POST SIGN_IN.session */
export const credentialsSchema = z.strictObject({ email: emailSchema, password: z.string().min(1).max(PASSWORD_LENGTH.max) });

/** POST SIGN_IN.accounts: an account and its first company, where sign-up is open. */
export const newAccountSchema = z.strictObject({ name: nameSchema, email: emailSchema, password: newPasswordSchema, company: nameSchema });
export type NewAccount = z.infer<typeof newAccountSchema>;

/** POST SIGN_IN.invitation */
export const invitationTokenSchema = z.strictObject({ token: z.string().max(200) });
export const invitationOfferSchema = z.strictObject({
  company: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  /** Whether the address has an account: then one signs in, otherwise one makes it. */
  hasAccount: z.boolean(),
});
export type InvitationOffer = z.infer<typeof invitationOfferSchema>;

/** POST SIGN_IN.acceptance: as who is signed in, or with a new account for the invited address. */
export const acceptanceSchema = z.strictObject({
  token: z.string().max(200),
  account: z.strictObject({ name: nameSchema, password: newPasswordSchema }).optional(),
});
export type Acceptance = z.infer<typeof acceptanceSchema>;

/** PUT SIGN_IN.password: signs out everywhere else. */
export const changePasswordSchema = z.strictObject({ current: z.string().min(1).max(PASSWORD_LENGTH.max), password: newPasswordSchema });

/** POST SIGN_IN.reset tells whose password the link is for, PUT sets it and signs out everywhere else. */
export const resetTokenSchema = z.strictObject({ token: z.string().max(200) });
export const resetOfferSchema = z.strictObject({ email: z.string() });
export const newPasswordByLinkSchema = z.strictObject({ token: z.string().max(200), password: newPasswordSchema });

/** POST SIGN_IN.external: what to go on with afterwards. Gives the provider's address. */
export const externalGoalSchema = z.strictObject({
  request: z.string().max(100).optional(),
  invitation: z.string().max(200).optional(),
  connect: z.literal('yes').optional(),
});
export type ExternalGoal = z.infer<typeof externalGoalSchema>;

/** GET SIGN_IN.requestDetails */
export const signInRequestSchema = z.strictObject({
  client: z.enum([OAUTH_CLIENTS.addin.id, OAUTH_CLIENTS.system.id]),
  /** Which the client asks for. */
  company: z.string().nullable(),
  /** Whether who is signed in already must give the password all the same. */
  askAgain: z.boolean(),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** POST SIGN_IN.continue */
export const chosenCompanySchema = z.strictObject({ company: z.uuid() });

/** Where the browser goes from here. */
export const nextAddressSchema = z.strictObject({ location: z.string() });

/** What is wrong with a new password, and what it is told as. */
export const PASSWORD_FAULTS = {
  'too-short': `Use at least ${PASSWORD_LENGTH.min} characters. Several words that do not belong together are easy to remember.`,
  common: 'This is one of the passwords that are guessed first. Choose another: several words that do not belong together, say.',
  'about-you': 'This is your name, your address or the company’s name. Choose something that nobody can know.',
} as const;
export type PasswordFault = keyof typeof PASSWORD_FAULTS;
