-- Televisions and tablets at public places that show slides of the authority by themselves.
create table screen (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  name text not null,
  place text not null,
  has_activities boolean not null,
  has_targets boolean not null,
  has_deadlines boolean not null,
  has_contacts boolean not null,
  seconds integer not null,
  opens text not null,
  closes text not null,
  look text not null,
  fallback text not null,
  ended_on date,
  primary key (authority_id, id),
  constraint screen_says_something check (name <> '' and place <> '' and fallback <> ''),
  constraint screen_shows_for_some_seconds check (seconds between 5 and 300),
  constraint screen_hours_are_times check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and closes ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and opens < closes),
  constraint screen_look_is_known check (look in ('dark', 'light'))
);
comment on column screen.name is '[public text] How it is called in the office and on itself.';
comment on column screen.place is '[staff text] Where it stands.';
comment on column screen.opens is '[staff code] 06:00; before it the screen rests.';
comment on column screen.closes is '[staff code] 21:00; from it on the screen rests.';
comment on column screen.look is '[staff code] Dark or light.';
comment on column screen.fallback is '[public free] What it shows where there is nothing else.';
comment on column screen.ended_on is 'The first day on which it is no longer used.';

create table screen_signal (
  authority_id uuid not null,
  screen_id uuid not null,
  pairing integer not null default 0,
  code text,
  code_until timestamptz,
  paired_at timestamptz,
  heard_at timestamptz,
  shows text,
  told_at timestamptz,
  primary key (authority_id, screen_id),
  constraint screen_signal_of_screen foreign key (authority_id, screen_id) references screen (authority_id, id)
);
create unique index screen_signal_code_is_of_one on screen_signal (authority_id, code) where code is not null;
comment on table screen_signal is 'Which machine is the screen, and when it was last heard of.';
comment on column screen_signal.pairing is 'How often a code was given: the link of an earlier machine opens nothing.';
comment on column screen_signal.code is '[administrator code] Typed at the machine once, until code_until.';
comment on column screen_signal.shows is '[staff text] The title of the slide that it showed when it was heard of.';
comment on column screen_signal.told_at is 'When the office was told that it is silent; empty once it is heard again.';

create table screen_alarm (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  words text not null,
  until_at timestamptz not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint screen_alarm_proposed_by_officer foreign key (authority_id, proposed_by) references officer (authority_id, id),
  constraint screen_alarm_approved_by_officer foreign key (authority_id, approved_by) references officer (authority_id, id),
  constraint screen_alarm_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id),
  constraint screen_alarm_says_something check (words <> ''),
  constraint screen_alarm_is_approved_whole check ((approved_by is null) = (approved_at is null)),
  constraint screen_alarm_is_ended_whole check ((ended_by is null) = (ended_at is null))
);
create index screen_alarm_by_proposer on screen_alarm (authority_id, proposed_by);
create index screen_alarm_by_approver on screen_alarm (authority_id, approved_by);
create index screen_alarm_by_ender on screen_alarm (authority_id, ended_by);
comment on column screen_alarm.words is '[public free] What stands over every slide.';
comment on column screen_alarm.until_at is 'It goes away by itself then.';
