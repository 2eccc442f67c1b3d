-- Units are merged, split, or a level of them abolished, from a day on and by a paper: which part of each goes to which heir, so that figures can be read on either map.
create table rearrangement (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  happened_on date not null,
  basis text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint rearrangement_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint rearrangement_undone_by_officer foreign key (authority_id, undone_by) references officer (authority_id, id),
  constraint rearrangement_kind_is_known check (kind in ('merge', 'split', 'abolish')),
  constraint rearrangement_has_a_basis check (basis <> ''),
  constraint rearrangement_undone_whole check (num_nonnulls(undone_at, undone_by) <> 1)
);
create index rearrangement_by_maker on rearrangement (authority_id, made_by);
create index rearrangement_by_undoer on rearrangement (authority_id, undone_by);
comment on table rearrangement is 'What became of units on a day; the versions of the units say the same of each.';
comment on column rearrangement.kind is '[staff code] merge, split, abolish (a level: what stood below moves up).';
comment on column rearrangement.happened_on is 'The first day of the new map.';
comment on column rearrangement.basis is '[staff text] The paper that orders it.';

create table rearrangement_part (
  authority_id uuid not null,
  rearrangement_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  share integer not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, rearrangement_id, from_unit_id, to_unit_id),
  constraint rearrangement_part_of_a_rearrangement foreign key (authority_id, rearrangement_id) references rearrangement (authority_id, id),
  constraint rearrangement_part_from_unit foreign key (authority_id, from_unit_id) references unit (authority_id, id),
  constraint rearrangement_part_to_unit foreign key (authority_id, to_unit_id) references unit (authority_id, id),
  constraint rearrangement_part_share_is_one check (share between 1 and 10000)
);
create index rearrangement_part_by_from on rearrangement_part (authority_id, from_unit_id);
create index rearrangement_part_by_to on rearrangement_part (authority_id, to_unit_id);
comment on column rearrangement_part.share is 'Of the old unit, in hundredths of a percent; the parts of one unit are 10000. A unit that goes on stands as its own heir.';
