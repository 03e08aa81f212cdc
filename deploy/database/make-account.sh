#!/bin/bash
# Runs once, when the database is set up. The server's account owns its database, may act as the role that keeps companies apart, and nothing else.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set "password=$(cat /run/secrets/database-password)" <<'SQL'
create role fieldsheet login password :'password';
create database fieldsheet owner fieldsheet;
revoke connect on database fieldsheet from public;
-- Companies are served under this role, which row-level security binds.
create role tenant_of_fieldsheet nologin;
grant tenant_of_fieldsheet to fieldsheet;
SQL
