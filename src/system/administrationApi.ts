import type { AccessToken, CreatedAccessToken, NewAccessToken } from '../contract/accessTokens';
import type { Account, ChangeCustomFields, ChangeList, CustomFieldUsage, ListUsage } from '../contract/account';
import type { AuditPage, AuditQuery } from '../contract/audit';
import type { CreatedInvitation, NewInvitation, People } from '../contract/people';
import type { StoredMapping } from '../contract/savedMappings';
import type { ListName } from '../domain/fields/field';
import type { Role } from '../domain/people/role';

/** What the page reads and changes of the company itself. Rejects with a `LoadError`, or with the signal's reason once that is aborted. */
export interface AdministrationApi {
  people(signal: AbortSignal): Promise<People>;
  changeRole(memberId: string, role: Role, signal: AbortSignal): Promise<void>;
  removeMember(memberId: string, signal: AbortSignal): Promise<void>;
  invite(invitation: NewInvitation, signal: AbortSignal): Promise<CreatedInvitation>;
  withdrawInvitation(id: string, signal: AbortSignal): Promise<void>;
  /** Lists and fields, with the revision that a change says it has seen. */
  account(signal: AbortSignal): Promise<Account>;
  changeList(list: ListName, change: ChangeList, signal: AbortSignal): Promise<Account>;
  listUsage(list: ListName, signal: AbortSignal): Promise<ListUsage>;
  changeCustomFields(change: ChangeCustomFields, signal: AbortSignal): Promise<Account>;
  customFieldUsage(signal: AbortSignal): Promise<CustomFieldUsage>;
  mappings(signal: AbortSignal): Promise<readonly StoredMapping[]>;
  renameMapping(mapping: StoredMapping, name: string, signal: AbortSignal): Promise<void>;
  deleteMapping(mapping: StoredMapping, signal: AbortSignal): Promise<void>;
  changes(query: AuditQuery, signal: AbortSignal): Promise<AuditPage>;
  accessTokens(signal: AbortSignal): Promise<readonly AccessToken[]>;
  makeAccessToken(token: NewAccessToken, signal: AbortSignal): Promise<CreatedAccessToken>;
  withdrawAccessToken(id: string, signal: AbortSignal): Promise<void>;
}
