import type { Services } from '../../services';
import type { BrowserSessions } from '../browser/browserSessions';
import type { ExternalProvider } from '../external/externalProvider';
import type { ProviderAtOrigin } from '../oauth/providerAtOrigin';

/** What the sign-in routes need besides the request. */
export interface SignInServices {
  readonly services: Services;
  readonly sessions: BrowserSessions;
  readonly provider: ProviderAtOrigin;
  /** Whether anybody may make an account with a company of their own. */
  readonly signUpOpen: boolean;
  /** Null where only accounts of this server sign in. */
  readonly external: ExternalProvider | null;
}
