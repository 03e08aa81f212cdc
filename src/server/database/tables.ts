import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AuditAction, AuditDetails } from '../../contract/audit';
import type { Choices } from '../../contract/choices';
import type { PreviewCounts } from '../../contract/preview';
import type { Counts, RowFailure, RowStatus } from '../../contract/imports';
import type { RowUndo, UndoCounts } from '../../contract/undo';
import type { AccountSettings } from '../../domain/fields/account';
import type { EntityName } from '../../domain/fields/entity';
import type { FieldValue } from '../../domain/fields/field';
import type { Permission, Role } from '../../domain/people/role';

/** A record's values by field key, without its references: those are columns with foreign keys. */
export type StoredValues = Record<string, FieldValue>;

/** What a record was before a row changed it. */
export interface BeforeImage {
  /** Absent for a record that the row created. */
  readonly values?: StoredValues;
  readonly billingCustomerId?: string | null;
  readonly version?: number;
  /** The contact that was the customer's default until this row made another one so. */
  readonly replacedDefault?: string;
}

/** What a record was once a row had changed it. */
export interface AfterImage {
  /** Of the whole content: see `contentDigest`. */
  readonly digest: string;
  /** The fields that the row changed, null where it took the value away; absent for a record that it created. */
  readonly values?: Readonly<Record<string, FieldValue | null>>;
  /** Only where the row changed it. */
  readonly billingCustomerId?: string | null;
}

/** What became of a row when its import was taken back, and what its record was called if that is gone. */
export type StoredUndo = RowUndo & { readonly label?: string };

/** Written as JSON text, read as the value. */
type Json<T extends object> = JSONColumnType<T, string, string>;
type Created = ColumnType<Date, Date, never>;

interface RecordColumns {
  tenant_id: string;
  values: Json<StoredValues>;
  /** Counts the changes of this record, from 1. */
  version: number;
  /** The import that wrote it last; null when something else did. */
  last_import_id: string | null;
  created_at: Created;
  updated_at: Date;
}

export interface Tables {
  tenants: { tenant_id: string; name: string; created_at: Created };
  users: {
    tenant_id: string;
    user_id: string;
    name: string;
    /** Null for the demo company's user, who has no account. */
    email: string | null;
    role: Role;
    created_at: Created;
    /** Since when this person belongs to the company no more; what they did stays theirs. */
    removed_at: Date | null;
  };
  sessions: { tenant_id: string; token_hash: Buffer; user_id: string; created_at: Created; expires_at: Date };
  account_settings: {
    tenant_id: string;
    settings: Json<AccountSettings>;
    /** Counts the changes, from 1. */
    revision: Generated<number>;
  };
  invitations: {
    tenant_id: string;
    invitation_id: string;
    email: string;
    email_key: string;
    role: Role;
    token_hash: Buffer;
    /** Null for whom the operator of the server invited. */
    invited_by: string | null;
    created_at: Date;
    expires_at: Date;
  };
  access_tokens: {
    tenant_id: string;
    token_id: string;
    user_id: string;
    name: string;
    scopes: Json<Permission[]>;
    token_hash: Buffer;
    created_at: Created;
    expires_at: Date;
    last_used_at: Date | null;
  };
  /** Only ever added to. */
  audit_events: {
    tenant_id: string;
    event_id: string;
    at: Created;
    actor_id: string | null;
    action: AuditAction;
    details: Json<AuditDetails>;
  };
  /** Somebody with an account; their companies are in `identity.memberships`. */
  'identity.people': {
    person_id: string;
    email: string;
    /** How addresses are compared: in lower case. */
    email_key: string;
    name: string;
    /** Argon2id, with its parameters; null for who signs in with an external provider alone. */
    password_hash: string | null;
    created_at: Created;
    password_changed_at: Date | null;
  };
  'identity.external_accounts': { issuer: string; subject: string; person_id: string };
  /** Where each person's companies are found before one of them is chosen. */
  'identity.memberships': {
    person_id: string;
    tenant_id: string;
    user_id: string;
    /** Of the invitation that brought them, so that its link can say so. */
    invitation_hash: Buffer | null;
  };
  /** Made at the first start, the same for all processes. */
  'identity.provider_keys': { purpose: string; value: string; created_at: Created };
  /** Who is signed in in a browser, with which they may go on to any of their companies. */
  'identity.browser_sessions': { session_hash: Buffer; person_id: string; created_at: Created; expires_at: Date };
  /** A member's sign-in with a client. Codes and tokens belong to one and go with it. */
  'identity.grants': {
    grant_id: string;
    person_id: string;
    tenant_id: string;
    user_id: string;
    client_id: string;
    /** In which it was made, to end with it. */
    browser_session: Buffer | null;
    payload: string;
    created_at: Created;
    expires_at: Date;
  };
  /** Codes, tokens and requests of the OAuth endpoints. */
  'identity.oauth_records': {
    kind: string;
    id_hash: Buffer;
    grant_id: string | null;
    payload: string;
    consumed_at: Date | null;
    expires_at: Date;
  };
  /** Failed sign-ins, by account and by network address. */
  'identity.attempts': { key_hash: Buffer; failures: number; tried_at: Date; blocked_until: Date | null };
  'identity.password_resets': { token_hash: Buffer; person_id: string; created_at: Created; expires_at: Date };
  /** Who added which value to a list, for an administrator who asks. */
  list_additions: {
    tenant_id: string;
    addition_id: string;
    added_by: string;
    added_at: Created;
    entity: EntityName;
    /** Field key. */
    field: string;
    value: string;
  };
  customers: RecordColumns & {
    customer_id: string;
    name: string;
    /** How names are compared: see `nameKey`. */
    name_key: string;
    /** The old system's id of the customer, as references are compared with it. */
    import_id_key: string | null;
    billing_customer_id: string | null;
    search_text: string;
  };
  contacts: RecordColumns & { contact_id: string; customer_id: string; name_key: string; email_key: string; is_default: boolean };
  equipment: RecordColumns & { equipment_id: string; customer_id: string; number_key: string };
  saved_mappings: {
    tenant_id: string;
    mapping_id: string;
    /** Who made it, and alone sees it unless it is the company's. */
    owner_id: string;
    /** Within which names differ: `company`, or the owner's id. */
    shelf: string;
    name: string;
    /** How names are compared. */
    name_key: string;
    /** JSON text of the mapping, as it was sent. */
    mapping: string;
    /** Counts its changes, from 1. */
    version: number;
    updated_by: string;
    updated_at: Date;
  };
  imports: {
    tenant_id: string;
    import_id: string;
    created_by: string;
    workbook_name: string;
    sheet_names: Json<string[]>;
    total_rows: number;
    choices: Json<Choices>;
    mapping_name: string | null;
    state: 'open' | 'sealed' | 'applying' | 'completed' | 'completed_with_errors' | 'cancelled' | 'undoing' | 'undone' | 'partly_undone';
    /** The chunk after which applying stops; null for all. */
    through_seq: number | null;
    /** When the server gave applying up after failing several times. */
    interrupted_at: Date | null;
    created_at: Created;
    finished_at: Date | null;
    /** Since when it was to be applied, the last time that it was. */
    applying_since: Date | null;
    /** When the records of an import that was never brought to its end went. */
    records_expired_at: Date | null;
    /** When its rows' before-images and what they left went. */
    undo_expired_at: Date | null;
    /** When its rows' results went. */
    results_expired_at: Date | null;
  };
  import_previews: {
    tenant_id: string;
    import_id: string;
    started_at: Date;
    finished_at: Date | null;
    /** Whether the server gave it up after failing several times. */
    failed: boolean;
    /** The process that plays it, and until when nobody else may; it says so anew with each chunk. */
    claimed_by: string | null;
    claimed_until: Date | null;
  };
  /** Asked for while all of an import is being written in one transaction, which looks here. */
  import_cancellations: { tenant_id: string; import_id: string; requested_at: Created };
  import_undos: {
    tenant_id: string;
    import_id: string;
    undo_id: string;
    requested_by: string;
    started_at: Created;
    finished_at: Date | null;
  };
  import_chunks: {
    tenant_id: string;
    import_id: string;
    seq: number;
    entity: EntityName;
    digest: string;
    row_count: number;
    /** The records' JSON as it was received, until the chunk is applied or will never be. */
    records: string | null;
    /** What the preview found, as `StoredPreview` writes it, until the chunk is applied. */
    preview: string | null;
    preview_counts: Json<PreviewCounts> | null;
    /** Place in the order in which the import's chunks were written, from 0; null before. Of old imports `seq` is not that order. */
    ordinal: number | null;
    applied_at: Date | null;
  } & { [status in keyof Counts]: number | null } & { [outcome in keyof UndoCounts]: number | null };
  import_rows: {
    tenant_id: string;
    import_id: string;
    seq: number;
    /** Place within the chunk, from 0. */
    position: number;
    row_key: string;
    status: RowStatus;
    record_id: string | null;
    failure: Json<RowFailure> | null;
    /** What a failed or skipped row was about; other rows have a record that says it. */
    label: string | null;
    /** What the row changed, for taking the import back. */
    before: Json<BeforeImage> | null;
    /** What the row left behind, for telling whether it was changed since. */
    after: Json<AfterImage> | null;
    undo: Json<StoredUndo> | null;
  };
}
