-- Tables of the sign-in library (better-auth 1.7.25: password, username, two-factor), as its own migration prints them, in a
-- schema of their own and under its own column names. Only ids, nullability of flags and the indexes differ.
create schema auth;

create table auth."user" (
  "id" uuid default uuidv7() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default now() not null,
  "updatedAt" timestamptz default now() not null,
  "username" text not null unique,
  "twoFactorEnabled" boolean not null default false,
  "mustChangePassword" boolean not null default false
);
comment on table auth."user" is 'A sign-in. Its name is the sign-in name and its address leads nowhere: the person is the officer who points at it.';

create table auth."session" (
  "id" uuid default uuidv7() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default now() not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");
create index "session_expiresAt_idx" on auth."session" ("expiresAt");

create table auth."account" (
  "id" uuid default uuidv7() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default now() not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" uuid default uuidv7() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default now() not null,
  "updatedAt" timestamptz default now() not null
);
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "verification_expiresAt_idx" on auth."verification" ("expiresAt");

create table auth."twoFactor" (
  "id" uuid default uuidv7() not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

alter table officer add constraint officer_signs_in_with foreign key (sign_in_id) references auth."user" (id);

-- Which table, what was done, whose sign-in and the names of the columns; never a value. The chain is that of the installation.
create function auth.audit_sign_in() returns trigger
  language plpgsql set search_path = public, pg_temp as $$
declare
  before_row jsonb := to_jsonb(old);
  after_row jsonb := to_jsonb(new);
  whose text := coalesce(after_row, before_row) ->> case when tg_table_name = 'user' then 'id' else 'userId' end;
  changed jsonb := '{}';
begin
  if tg_op = 'UPDATE' then
    select coalesce(jsonb_object_agg(key, '{}'::jsonb), '{}') into changed
      from jsonb_each(after_row) as a (key, value) where before_row -> key is distinct from value and key <> 'updatedAt';
    if changed = '{}' then
      return null;
    end if;
  end if;
  perform audit_append('00000000-0000-0000-0000-000000000000', clock_timestamp(), 'sign-in',
    'sign-in.' || lower(tg_op), 'sign-in.' || tg_table_name, whose, changed);
  return null;
end $$;

create trigger user_is_audited after insert or update or delete on auth."user" for each row execute function auth.audit_sign_in();
create trigger session_is_audited after insert or update or delete on auth."session" for each row execute function auth.audit_sign_in();
create trigger account_is_audited after insert or update or delete on auth."account" for each row execute function auth.audit_sign_in();
create trigger two_factor_is_audited after insert or update or delete on auth."twoFactor" for each row execute function auth.audit_sign_in();

create table sign_in_attempt (
  kind text not null,
  key text not null,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, key),
  constraint sign_in_attempt_kind_is_known check (kind in ('name', 'address')),
  constraint sign_in_attempt_counts check (failures >= 0)
);
comment on table sign_in_attempt is 'Failed sign-ins by name and by address, both only as a keyed hash; rows are deleted a day after the last one.';
create index sign_in_attempt_by_age on sign_in_attempt (last_at);
