-- A letter to a citizen who reported a fault or asked for information and left an e-mail: that it came, and what was answered.
create table citizen_letter (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  address text not null,
  subject text not null,
  body text not null,
  path text not null,
  attempts integer not null default 0,
  made_at timestamptz not null,
  next_at timestamptz not null,
  primary key (authority_id, id),
  constraint citizen_letter_says_something check (address <> '' and subject <> '' and body <> '' and path like '/%')
);
create index citizen_letter_due on citizen_letter (authority_id, next_at);
comment on table citizen_letter is 'A letter that waits; the row goes with it. Its id and made_at are those of the letter, also when it is sent again.';
comment on column citizen_letter.address is '[unit personal] Where it goes.';
comment on column citizen_letter.subject is '[unit free] Its subject.';
comment on column citizen_letter.body is '[unit free] What it says: the code, and the answer.';
comment on column citizen_letter.path is '[unit code] The page on which the same is read, without language and step.';
