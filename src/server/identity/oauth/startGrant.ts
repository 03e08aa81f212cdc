import type { Provider } from 'oidc-provider';
import { OAUTH_SCOPE } from '../../../contract/signIn';
import type { Services } from '../../services';
import { accountIdOf, type Membership } from './accountId';

export interface NewGrant extends Membership {
  readonly clientId: string;
  /** In which the person signs in: signing out of the grant signs out of it too. */
  readonly browserSession: Buffer;
}

export async function startGrant(
  { database }: Pick<Services, 'database'>,
  provider: Provider,
  { clientId, browserSession, ...membership }: NewGrant,
): Promise<{ grantId: string; accountId: string }> {
  const accountId = accountIdOf(membership);
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(OAUTH_SCOPE);
  const grantId = await grant.save();
  await database.system.updateTable('identity.grants').set({ browser_session: browserSession }).where('grant_id', '=', grantId).execute();
  return { grantId, accountId };
}
