create table activity_duty (
  authority_id uuid not null,
  activity_id uuid not null,
  duty_id uuid not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, activity_id, duty_id),
  constraint activity_duty_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_duty_serves_duty foreign key (authority_id, duty_id) references duty (authority_id, id)
);
create index activity_duty_by_duty on activity_duty (authority_id, duty_id);
comment on table activity_duty is 'The duties that an activity serves beside its own: it is told under each and counts once.';

create table activity_unit (
  authority_id uuid not null,
  activity_id uuid not null,
  unit_id uuid not null,
  part text,
  objection text,
  objected_by uuid,
  objected_at timestamptz,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, activity_id, unit_id),
  constraint activity_unit_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_unit_is_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint activity_unit_objected_by_officer foreign key (authority_id, objected_by) references officer (authority_id, id),
  constraint activity_unit_part_says_something check (part <> ''),
  constraint activity_unit_objection_is_whole check (
    (objected_by is null) = (objected_at is null) and (objection is null) = (objected_at is null) and objection <> '')
);
create index activity_unit_by_unit on activity_unit (authority_id, unit_id);
create index activity_unit_by_objector on activity_unit (authority_id, objected_by);
comment on table activity_unit is 'The units that held an activity together with its own: none of its figures is theirs as well. One that objected took no part.';
comment on column activity_unit.part is '[unit free] What the unit did of it.';
comment on column activity_unit.objection is '[unit free] Why the unit says that it took no part.';
