import { sql, type Migration } from 'kysely';

/**
 * People have one account for all their companies. What is known before the company is (accounts, and which companies they lead to) lies in a schema of its
 * own, `identity`; a company's table `users` says what each of its people may do there.
 */
const statements = [
  `create schema identity`,
  `create table identity.people (
    person_id uuid primary key,
    email text not null,
    email_key text collate "C" not null unique,
    name text not null,
    password_hash text,
    created_at timestamptz not null,
    password_changed_at timestamptz
  )`,
  `create table identity.external_accounts (
    issuer text collate "C" not null,
    subject text collate "C" not null,
    person_id uuid not null references identity.people (person_id) on delete cascade,
    primary key (issuer, subject)
  )`,
  `create table identity.memberships (
    person_id uuid not null references identity.people (person_id) on delete cascade,
    tenant_id uuid not null,
    user_id uuid not null,
    primary key (person_id, tenant_id)
  )`,
  `alter table users drop constraint users_role_check`,
  `update users set role = 'importer' where role = 'member'`,
  `alter table users
    alter column role drop default,
    add constraint users_role_check check (role in ('administrator', 'importer', 'viewer')),
    add column email text,
    add column removed_at timestamptz`,
  `create table invitations (
    tenant_id uuid not null references tenants (tenant_id),
    invitation_id uuid not null,
    email text not null,
    email_key text collate "C" not null,
    role text not null check (role in ('administrator', 'importer', 'viewer')),
    token_hash bytea not null,
    invited_by uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, invitation_id),
    unique (tenant_id, email_key),
    unique (tenant_id, token_hash),
    foreign key (tenant_id, invited_by) references users (tenant_id, user_id)
  )`,
  `create table access_tokens (
    tenant_id uuid not null,
    token_id uuid not null,
    user_id uuid not null,
    name text not null,
    scopes jsonb not null,
    token_hash bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    primary key (tenant_id, token_id),
    unique (tenant_id, token_hash),
    foreign key (tenant_id, user_id) references users (tenant_id, user_id)
  )`,
  `create table audit_events (
    tenant_id uuid not null references tenants (tenant_id),
    event_id uuid not null,
    at timestamptz not null,
    actor_id uuid,
    action text not null,
    details jsonb not null,
    primary key (tenant_id, event_id),
    foreign key (tenant_id, actor_id) references users (tenant_id, user_id)
  )`,
  `alter table account_settings add column revision integer not null default 1`,
];

export const people: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
