import { permissionsOf, type Permission, type Role } from '../../domain/people/role';

/** Who makes a request, and for which company. */
export interface Identity {
  readonly tenantId: string;
  readonly userId: string;
  readonly userName: string;
  /** Null for the demo company's user, who has no account. */
  readonly email: string | null;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly companyName: string;
}

/** What is read of a user to tell who they are, as every way of signing in reads it: at each request, so that a change of role or a removal holds at once. */
export const USER_COLUMNS = [
  'users.tenant_id as tenantId',
  'users.user_id as userId',
  'users.name as userName',
  'users.email',
  'users.role',
  'tenants.name as companyName',
] as const;

export function identityOf(user: Omit<Identity, 'permissions'>, scopes?: readonly Permission[]): Identity {
  const { tenantId, userId, userName, email, role, companyName } = user;
  const permissions = permissionsOf(role).filter((permission) => scopes?.includes(permission) ?? true);
  return { tenantId, userId, userName, email, role, permissions, companyName };
}
