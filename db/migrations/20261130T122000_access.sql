-- Requests for information by Luật Tiếp cận thông tin 104/2016/QH13: the register, and apart from it who asked.
create table access_request (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  code text not null,
  year integer not null,
  number integer not null,
  way text not null,
  wanted text not null,
  purpose text,
  delivery text not null,
  received_on date not null,
  is_complex boolean not null default false,
  due_on date not null,
  extended_reason text,
  unit_id uuid,
  state text not null default 'received',
  answer text,
  ground text,
  answered_on date,
  answered_by uuid,
  primary key (authority_id, id),
  constraint access_request_has_a_code_of_its_own unique (authority_id, code),
  constraint access_request_is_numbered_once unique (authority_id, year, number),
  constraint access_request_is_for_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint access_request_answered_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint access_request_way_is_known check (way in ('electronic', 'direct', 'post')),
  constraint access_request_delivery_is_a_code check (delivery ~ '^[a-z]+(-[a-z]+)*$'),
  constraint access_request_state_is_known check (state in ('received', 'given', 'refused')),
  constraint access_request_is_answered_whole check ((state = 'received') = (answered_on is null) and num_nonnulls(answer, answered_on, answered_by) in (0, 3)),
  constraint access_request_is_refused_on_a_ground check ((state = 'refused') = (ground is not null)),
  constraint access_request_says_something check (wanted <> '' and purpose <> '' and answer <> '' and extended_reason <> '')
);
create index access_request_by_unit on access_request (authority_id, unit_id);
create index access_request_by_answerer on access_request (authority_id, answered_by);
comment on column access_request.code is '[unit code] By which who asked finds the answer, without an account.';
comment on column access_request.way is '[unit code] How it came: electronic, direct, post.';
comment on column access_request.wanted is '[unit free] Which information is asked for.';
comment on column access_request.purpose is '[unit free] What it is for, as the law asks.';
comment on column access_request.delivery is '[unit code] How the information is to be given.';
comment on column access_request.is_complex is 'Has to be gathered or asked of others: the longer term of the law.';
comment on column access_request.extended_reason is '[unit free] Why more time was taken.';
comment on column access_request.state is '[unit code] received, given, refused.';
comment on column access_request.answer is '[unit free] What was given, where, or why it was refused.';
comment on column access_request.ground is '[unit code] On which ground of the law it was refused.';

create table access_requester (
  authority_id uuid not null,
  access_request_id uuid not null,
  name text,
  address text,
  phone text,
  email text,
  erased_on date,
  primary key (authority_id, access_request_id),
  constraint access_requester_asked foreign key (authority_id, access_request_id) references access_request (authority_id, id),
  constraint access_requester_is_there_or_erased check ((name is null) = (erased_on is not null) and (erased_on is null or num_nonnulls(address, phone, email) = 0))
);
comment on column access_requester.name is '[unit personal] Who asked.';
comment on column access_requester.address is '[unit personal] Where they live or are reached.';
comment on column access_requester.phone is '[unit personal] Their telephone.';
comment on column access_requester.email is '[unit personal] Their e-mail.';
