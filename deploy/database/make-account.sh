#!/bin/bash
# Runs once, when the database is set up. The server's account owns its database and may do nothing else.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set "password=$(cat /run/secrets/database-password)" <<'SQL'
create role fieldsheet login password :'password';
create database fieldsheet owner fieldsheet;
revoke connect on database fieldsheet from public;
SQL
