/**
 * What the OAuth endpoints call an account is a membership: one person in one company. So every token belongs to exactly one company, from the moment
 * that it is made.
 */
export interface Membership {
  readonly tenantId: string;
  readonly userId: string;
}

export function accountIdOf({ tenantId, userId }: Membership): string {
  return `${tenantId}.${userId}`;
}

export function membershipOf(accountId: string): Membership {
  const [tenantId = '', userId = ''] = accountId.split('.');
  return { tenantId, userId };
}
