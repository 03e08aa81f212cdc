import { sql, type Migration } from 'kysely';

/**
 * What makes the server its own identity provider. Whatever lets somebody in is stored as its SHA-256: who reads these tables has no token, code or cookie. A
 * grant is one sign-in of one member with one client; its code and tokens go with it, and it goes with the membership.
 */
const statements = [
  `create table identity.provider_keys (
    purpose text primary key,
    value text not null,
    created_at timestamptz not null
  )`,
  `alter table identity.memberships
    add column invitation_hash bytea,
    add constraint memberships_user unique (tenant_id, user_id)`,
  `create table identity.browser_sessions (
    session_hash bytea primary key,
    person_id uuid not null references identity.people (person_id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index on identity.browser_sessions (person_id)`,
  `create table identity.grants (
    grant_id text collate "C" primary key,
    person_id uuid not null,
    tenant_id uuid not null,
    user_id uuid not null,
    client_id text not null,
    browser_session bytea,
    payload text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (person_id, tenant_id) references identity.memberships (person_id, tenant_id) on delete cascade
  )`,
  `create index on identity.grants (person_id, tenant_id)`,
  `create index on identity.grants (expires_at)`,
  `create table identity.oauth_records (
    kind text collate "C" not null,
    id_hash bytea not null,
    grant_id text collate "C" references identity.grants (grant_id) on delete cascade,
    payload text not null,
    consumed_at timestamptz,
    expires_at timestamptz not null,
    primary key (kind, id_hash)
  )`,
  `create index on identity.oauth_records (grant_id)`,
  `create index on identity.oauth_records (expires_at)`,
  `create table identity.attempts (
    key_hash bytea primary key,
    failures integer not null,
    tried_at timestamptz not null,
    blocked_until timestamptz
  )`,
  `create table identity.password_resets (
    token_hash bytea primary key,
    person_id uuid not null references identity.people (person_id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  // The first administrator of a company is invited by whoever runs the server, who is no user of it.
  `alter table invitations alter column invited_by drop not null`,
];

export const identity: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
