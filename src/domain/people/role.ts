/** What somebody may do in a company: an administrator keeps the account, an importer brings records in and takes them back, a viewer looks. */
export const ROLES = ['administrator', 'importer', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What a request needs. A personal access token carries some of them as its scopes. */
export const PERMISSIONS = ['read', 'import', 'administer'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  administrator: ['read', 'import', 'administer'],
  importer: ['read', 'import'],
  viewer: ['read'],
};

export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS_OF[role];
}
