import type { AccessToken, NewAccessToken } from '../../../src/contract/accessTokens';
import type { Account, ChangeCustomFields, ChangeList, CustomFieldUsage, ValueUsage } from '../../../src/contract/account';
import type { AuditEvent, AuditQuery } from '../../../src/contract/audit';
import type { Invitation, Member, NewInvitation } from '../../../src/contract/people';
import type { StoredMapping } from '../../../src/contract/savedMappings';
import { emptyLists } from '../../../src/domain/fields/account';
import type { ListName } from '../../../src/domain/fields/field';
import { columnMappingSchema } from '../../../src/domain/mapping/ownSheet/columnMapping';
import type { Role } from '../../../src/domain/people/role';
import type { AdministrationApi } from '../../../src/system/administrationApi';
import { LoadError } from '../../../src/system/systemApi';

export const uuid = (number: number) => `0190f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`;
/** Who is signed in: see `sessionOf`. */
const YOU = uuid(2);
const MADE_AT = '2026-11-20T00:00:00.000Z';
const ENDS_AT = '2099-12-04T00:00:00.000Z';

/** A company that keeps what it is told, and refuses as the server does. */
export class FakeAdministration implements AdministrationApi {
  members: Member[] = [
    { id: YOU, name: 'Dana Whitfield', email: 'dana@example.com', role: 'administrator', joinedAt: MADE_AT },
    { id: uuid(3), name: 'Marcus Lim', email: 'marcus@example.com', role: 'importer', joinedAt: MADE_AT },
  ];
  invitations: Invitation[] = [];
  revision = 1;
  settings: Account['settings'] = {
    country: 'AU',
    lists: { ...emptyLists(), supplier: ['Reece', 'Rexel', 'MMEM'] },
    customFields: [
      { entity: 'customer', name: 'Contract Value', type: 'Money', required: false },
      { entity: 'customer', name: 'Gate code', type: 'Text Box', required: false },
    ],
  };
  usage: ValueUsage[] = [{ value: 'Rexel', records: 12 }];
  fieldUsage: CustomFieldUsage['fields'] = [{ entity: 'customer', key: 'custom.Contract Value', records: 7 }];
  storedMappings: StoredMapping[] = [
    {
      id: uuid(50),
      name: 'Xero contacts',
      scope: 'company',
      mapping: columnMappingSchema.parse({
        kind: 'customers',
        headerRow: 1,
        columns: [{ header: 'Client', place: 0, field: 'companyName' }],
        constants: [{ field: 'customerType', value: 'Strata' }],
        includeTotals: false,
      }),
      version: 3,
      isYours: false,
      updatedBy: 'Marcus Lim',
      updatedAt: MADE_AT,
    },
  ];
  events: AuditEvent[] = [];
  tokens: AccessToken[] = [];
  /** What the next call rejects with. */
  nextFailure: Error | null = null;

  people = () => this.answer({ members: this.members, invitations: this.invitations });

  changeRole = async (id: string, role: Role) => {
    await this.answer(null);
    this.members = this.members.map((member) => (member.id === id ? { ...member, role } : member));
  };

  removeMember = async (id: string) => {
    await this.answer(null);
    this.members = this.members.filter((member) => member.id !== id);
  };

  invite = async ({ email, role }: NewInvitation) => {
    const invitation = { id: uuid(60), email, role, invitedBy: 'Dana Whitfield', createdAt: MADE_AT, expiresAt: ENDS_AT };
    const created = await this.answer({ ...invitation, link: 'https://fieldsheet.example.com/sign-in/#invitation=fsin_1' });
    this.invitations = [invitation];
    return created;
  };

  withdrawInvitation = async (id: string) => {
    await this.answer(null);
    this.invitations = this.invitations.filter((invitation) => invitation.id !== id);
  };

  account = () => this.answer<Account>({ revision: this.revision, settings: this.settings });

  changeList = (list: ListName, { revision, values }: ChangeList) =>
    this.change(revision, { ...this.settings, lists: { ...this.settings.lists, [list]: values } });

  listUsage = () => this.answer({ values: this.usage });

  changeCustomFields = ({ revision, customFields }: ChangeCustomFields) => this.change(revision, { ...this.settings, customFields });

  customFieldUsage = () => this.answer({ fields: this.fieldUsage });

  mappings = () => this.answer(this.storedMappings);

  renameMapping = async ({ id }: StoredMapping, name: string) => {
    await this.answer(null);
    this.storedMappings = this.storedMappings.map((mapping) => (mapping.id === id ? { ...mapping, name } : mapping));
  };

  deleteMapping = async ({ id }: StoredMapping) => {
    await this.answer(null);
    this.storedMappings = this.storedMappings.filter((mapping) => mapping.id !== id);
  };

  changes = ({ before, action }: AuditQuery) => {
    const wanted = this.events.filter((event) => action === undefined || event.action === action);
    const start = before === undefined ? 0 : wanted.findIndex(({ id }) => id === before) + 1;
    const events = wanted.slice(start, start + 50);
    return this.answer({ events, next: wanted.length > start + 50 ? events.at(-1)!.id : null });
  };

  accessTokens = () => this.answer(this.tokens);

  makeAccessToken = async ({ name, scopes }: NewAccessToken) => {
    const token = { id: uuid(70 + this.tokens.length), name, scopes, createdAt: MADE_AT, expiresAt: ENDS_AT, lastUsedAt: null };
    const created = await this.answer({ ...token, token: 'fsat_secret' });
    this.tokens = [...this.tokens, token];
    return created;
  };

  withdrawAccessToken = async (id: string) => {
    await this.answer(null);
    this.tokens = this.tokens.filter((token) => token.id !== id);
  };

  /** Somebody else does something in the same company. */
  meanwhile(change: (settings: Account['settings']) => Account['settings']): void {
    this.settings = change(this.settings);
    this.revision += 1;
  }

  protected async answer<T>(value: T): Promise<T> {
    const failure = this.nextFailure;
    this.nextFailure = null;
    if (failure) throw failure;
    return value;
  }

  private async change(seen: number, settings: Account['settings']): Promise<Account> {
    if (seen !== this.revision) throw refusal('account-changed', 'Somebody has changed the lists or fields since.');
    await this.answer(null);
    this.settings = settings;
    this.revision += 1;
    return { revision: this.revision, settings };
  }
}

export function refusal(code: LoadError['code'], detail: string): LoadError {
  return new LoadError(code, detail, undefined, { cause: null, detail });
}
