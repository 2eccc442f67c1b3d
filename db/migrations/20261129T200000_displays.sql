-- Places of banners, boards and stands, what hangs there from a day to a day, and the rounds on which officers look at it.
create table display_site (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  kind text not null,
  place text not null,
  latitude numeric(8, 6),
  longitude numeric(9, 6),
  round_order integer,
  note text,
  ended_on date,
  primary key (authority_id, id),
  constraint display_site_is_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint display_site_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint display_site_says_something check (place <> '' and note <> ''),
  constraint display_site_is_on_the_map_whole check ((latitude is null) = (longitude is null)),
  constraint display_site_has_a_place_in_the_round check (round_order > 0)
);
create index display_site_by_unit on display_site (authority_id, unit_id);
comment on column display_site.unit_id is 'The unit that looks after it.';
comment on column display_site.kind is '[public code] What stands or hangs there: banner, billboard, poster, notice-board, screen, stand.';
comment on column display_site.place is '[public text] Where it is found.';
comment on column display_site.round_order is 'The order in which a round passes; null goes last.';
comment on column display_site.note is '[staff free] What helps to find or to reach it.';
comment on column display_site.ended_on is 'The first day on which it is no longer used.';

create table display (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  site_id uuid not null,
  slogan text not null,
  topic text,
  width numeric(6, 2),
  height numeric(6, 2),
  pieces integer not null,
  duty_id uuid,
  hung_on date not null,
  until_on date,
  condition text not null default 'good',
  checked_on date,
  taken_down_on date,
  undone_at timestamptz,
  activity_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (authority_id, id),
  constraint display_hangs_at_a_site foreign key (authority_id, site_id) references display_site (authority_id, id),
  constraint display_serves_a_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint display_is_recorded_as_an_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint display_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint display_says_something check (slogan <> ''),
  constraint display_topic_is_a_code check (topic ~ '^[a-z]+(-[a-z]+)*$'),
  constraint display_has_a_size check (width > 0 and height > 0 and pieces > 0),
  constraint display_ends_after_it_began check (hung_on <= until_on and hung_on <= taken_down_on and hung_on <= checked_on),
  constraint display_condition_is_known check (condition in ('good', 'damaged', 'gone'))
);
create index display_by_site on display (authority_id, site_id);
create index display_by_duty on display (authority_id, duty_id);
create index display_by_activity on display (authority_id, activity_id);
create index display_by_recorder on display (authority_id, recorded_by);
create index display_that_hangs on display (authority_id, until_on) where taken_down_on is null and undone_at is null;
comment on column display.slogan is '[public text] What is read on it; of a stand, which papers lie there.';
comment on column display.topic is '[public code] What it is about, by the vocabulary of topics.';
comment on column display.width is 'In metres.';
comment on column display.height is 'In metres.';
comment on column display.pieces is 'How many of the same hang at the site.';
comment on column display.until_on is 'The last day on which it is to hang.';
comment on column display.condition is '[staff code] As somebody saw it last: good, damaged, gone.';
comment on column display.taken_down_on is 'The day on which it was taken down, or found to be gone.';
comment on column display.undone_at is 'When it was said that it never hung.';
comment on column display.activity_id is 'The record of its hanging; null where it hung before the years that are still recorded.';

create table display_round (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint display_round_is_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint display_round_begun_by_officer foreign key (authority_id, begun_by) references officer (authority_id, id),
  constraint display_round_ends_after_it_began check (begun_at <= ended_at)
);
create unique index display_round_is_under_way_once on display_round (authority_id, unit_id) where ended_at is null;
create index display_round_by_unit on display_round (authority_id, unit_id);
create index display_round_by_beginner on display_round (authority_id, begun_by);

create table display_check (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  display_id uuid not null,
  round_id uuid,
  condition text not null,
  note text,
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (authority_id, id),
  constraint display_check_of_a_display foreign key (authority_id, display_id) references display (authority_id, id),
  constraint display_check_on_a_round foreign key (authority_id, round_id) references display_round (authority_id, id),
  constraint display_check_by_officer foreign key (authority_id, checked_by) references officer (authority_id, id),
  constraint display_check_once_on_a_round unique (authority_id, round_id, display_id),
  constraint display_check_says_something check (note <> ''),
  constraint display_check_condition_is_known check (condition in ('good', 'damaged', 'gone'))
);
create index display_check_by_display on display_check (authority_id, display_id);
create index display_check_by_checker on display_check (authority_id, checked_by);
comment on column display_check.condition is '[staff code] As it was seen: good, damaged, gone.';
comment on column display_check.note is '[staff free] What is wrong with it.';

create table display_photo (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  display_id uuid not null,
  check_id uuid,
  file_id uuid not null,
  readable_file_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint display_photo_of_a_display foreign key (authority_id, display_id) references display (authority_id, id),
  constraint display_photo_of_a_check foreign key (authority_id, check_id) references display_check (authority_id, id),
  constraint display_photo_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint display_photo_is_read_from_a_file foreign key (authority_id, readable_file_id) references stored_file (authority_id, id),
  constraint display_photo_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id)
);
create index display_photo_by_display on display_photo (authority_id, display_id);
create index display_photo_by_check on display_photo (authority_id, check_id);
create index display_photo_by_file on display_photo (authority_id, file_id);
create index display_photo_by_readable_file on display_photo (authority_id, readable_file_id);
create index display_photo_by_adder on display_photo (authority_id, added_by);
comment on column display_photo.check_id is 'The look at which it was taken; null for the hanging or the taking down.';
comment on column display_photo.readable_file_id is 'A copy in a form that browsers show, where the original has another one.';
