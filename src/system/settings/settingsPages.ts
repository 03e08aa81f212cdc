import type { Permission } from '../../domain/people/role';
import type { SettingsPage } from '../shell/route';

/** What each page of the settings needs of the person. */
const NEEDS: Record<SettingsPage, Permission> = {
  people: 'administer',
  lists: 'administer',
  fields: 'administer',
  mappings: 'read',
  changes: 'administer',
  tokens: 'read',
};

export function maySee(page: SettingsPage, permissions: readonly Permission[]): boolean {
  return permissions.includes(NEEDS[page]);
}
