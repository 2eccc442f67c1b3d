-- Where stories are handed to: an official account on a service of others, a system, a gateway or a list of addresses; and each handing over.
create table outlet (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  adapter text not null,
  account_id uuid,
  name text not null,
  channel text not null,
  target text,
  late_rule text not null,
  late_minutes integer not null,
  keeper_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  sealed_secret bytea,
  secret_by uuid,
  secret_at timestamptz,
  secret_until timestamptz,
  tested_at timestamptz,
  known_as text,
  fault text,
  paused_until timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint outlet_is_an_account foreign key (authority_id, account_id) references outside_account (authority_id, id),
  constraint outlet_kept_by_officer foreign key (authority_id, keeper_id) references officer (authority_id, id),
  constraint outlet_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint outlet_secret_by_officer foreign key (authority_id, secret_by) references officer (authority_id, id),
  constraint outlet_adapter_is_a_code check (adapter ~ '^[a-z]+(-[a-z]+)*$'),
  constraint outlet_channel_is_a_code check (channel ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint outlet_late_rule_is_known check (late_rule in ('send', 'ask')),
  constraint outlet_is_late_after_a_while check (late_minutes between 1 and 100000),
  constraint outlet_says_something check (name <> ''),
  constraint outlet_secret_is_whole check ((sealed_secret is null) = (secret_at is null))
);
create index outlet_by_account on outlet (authority_id, account_id);
create index outlet_by_keeper on outlet (authority_id, keeper_id);
create index outlet_by_adder on outlet (authority_id, added_by);
create index outlet_by_secret_giver on outlet (authority_id, secret_by);
comment on table outlet is 'Where stories of the authority are handed to, with how late a post may be and who keeps it.';
comment on column outlet.adapter is '[staff code] By what it is handed over: facebook, zalo, webhook, sms, email or manual.';
comment on column outlet.name is '[staff text] As it is called here.';
comment on column outlet.channel is '[staff code] Which words of a story it takes.';
comment on column outlet.target is '[staff code] The page, the address, the numbers: what the adapter asks for.';
comment on column outlet.late_rule is '[staff code] send or ask: what happens to what could not go out in time.';
comment on column outlet.sealed_secret is 'Under the key of the installation.';
comment on column outlet.known_as is '[staff text] What the service called the account when it was asked last.';
comment on column outlet.fault is '[staff text] Why nothing is handed over until somebody acts.';

create table outlet_handover (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  outlet_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  note text,
  handed_by uuid not null,
  handed_at timestamptz not null,
  primary key (authority_id, id),
  constraint outlet_handover_of_an_outlet foreign key (authority_id, outlet_id) references outlet (authority_id, id),
  constraint outlet_handover_from_officer foreign key (authority_id, from_id) references officer (authority_id, id),
  constraint outlet_handover_to_officer foreign key (authority_id, to_id) references officer (authority_id, id),
  constraint outlet_handover_by_officer foreign key (authority_id, handed_by) references officer (authority_id, id)
);
create index outlet_handover_by_outlet on outlet_handover (authority_id, outlet_id);
create index outlet_handover_by_former on outlet_handover (authority_id, from_id);
create index outlet_handover_by_next on outlet_handover (authority_id, to_id);
create index outlet_handover_by_officer on outlet_handover (authority_id, handed_by);
comment on table outlet_handover is 'Who handed an account to whom.';
comment on column outlet_handover.note is '[staff free] What was handed over with it.';

create table outlet_check (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  outlet_id uuid not null,
  checked_at timestamptz not null,
  checked_by uuid,
  is_ours boolean not null,
  last_post_on date,
  said text not null,
  primary key (authority_id, id),
  constraint outlet_check_of_an_outlet foreign key (authority_id, outlet_id) references outlet (authority_id, id),
  constraint outlet_check_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint outlet_check_says_something check (said <> '')
);
create index outlet_check_by_outlet on outlet_check (authority_id, outlet_id, checked_at);
create index outlet_check_by_officer on outlet_check (authority_id, checked_by);
comment on table outlet_check is 'That an account is still the authority''s, and when something was posted last; nobody where the service itself was asked.';
comment on column outlet_check.said is '[staff free] What was seen, or what the service said.';

create table story_delivery (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  edition_id uuid not null,
  version_id uuid not null,
  outlet_id uuid not null,
  state text not null,
  planned_at timestamptz not null,
  next_at timestamptz,
  attempts integer not null default 0,
  lookups integer not null default 0,
  is_late_meant boolean not null default false,
  began_at timestamptz,
  words text,
  sent_at timestamptz,
  external_id text,
  link text,
  recipients integer,
  fault text,
  activity_id uuid,
  activity_refusal text,
  reach integer,
  reactions integer,
  comments integer,
  measured_at timestamptz,
  measure_at timestamptz,
  closing text,
  primary key (authority_id, id),
  constraint story_delivery_is_made_once unique (authority_id, edition_id, outlet_id),
  constraint story_delivery_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_delivery_of_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint story_delivery_of_words foreign key (authority_id, version_id) references story_version (authority_id, id),
  constraint story_delivery_to_an_outlet foreign key (authority_id, outlet_id) references outlet (authority_id, id),
  constraint story_delivery_recorded_as foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint story_delivery_state_is_known check (state in ('waiting', 'sending', 'unknown', 'sent', 'failed', 'missed', 'by-hand', 'called-off')),
  constraint story_delivery_is_sent_at check ((state = 'sent') = (sent_at is not null)),
  constraint story_delivery_waits_for_a_moment check (state not in ('waiting', 'unknown') or next_at is not null)
);
create index story_delivery_by_story on story_delivery (authority_id, story_id);
create index story_delivery_by_version on story_delivery (authority_id, version_id);
create index story_delivery_by_outlet on story_delivery (authority_id, outlet_id);
create index story_delivery_by_activity on story_delivery (authority_id, activity_id);
create index story_delivery_that_is_due on story_delivery (next_at) where state in ('waiting', 'unknown');
create index story_delivery_under_way on story_delivery (began_at) where state = 'sending';
create index story_delivery_to_measure on story_delivery (measure_at) where measure_at is not null;
create index story_delivery_by_moment on story_delivery (authority_id, planned_at);
comment on table story_delivery is 'An edition of a story on its way to one outlet; its id is the key by which the other side knows it again.';
comment on column story_delivery.state is '[staff code] waiting, sending, unknown (may have arrived), sent, failed, missed (its time passed), by-hand or called-off.';
comment on column story_delivery.words is '[staff free] What was handed over.';
comment on column story_delivery.external_id is '[staff code] What the service calls it.';
comment on column story_delivery.link is '[public text] Where it can be seen.';
comment on column story_delivery.fault is '[staff text] What went wrong last.';
comment on column story_delivery.activity_refusal is '[staff text] Why it was not recorded as an activity.';
comment on column story_delivery.closing is '[staff free] Why it is not handed over.';

-- A figure that a machine read, and when; a person who writes it takes it over.
alter table activity_quantity add column read_at timestamptz;
comment on column activity_quantity.read_at is 'When a machine read it from a service; nothing where a person wrote it.';
