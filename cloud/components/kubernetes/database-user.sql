\set ON_ERROR_STOP on
\getenv owner OWNER
\getenv owner_password OWNER_PASSWORD
\getenv database DATABASE
select format('create role %I login', :'owner') where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('alter role %I with login password %L nocreatedb nocreaterole', :'owner', :'owner_password') \gexec
-- The administrator of a managed server is no superuser: it hands a database only to a role that it is a member of.
select format('grant %I to current_user', :'owner') \gexec
select format('create database %I owner %I', :'database', :'owner')
where not exists (select from pg_database where datname = :'database') \gexec
select format('revoke all on database %I from public', :'database') \gexec
