-- What units that were rearranged still had on hand goes to an heir whom a person chose, thing by thing; it can be taken back for a month.
create table handover (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  rearrangement_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  done_on date not null,
  done_at timestamptz not null,
  done_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (authority_id, id),
  constraint handover_by_a_rearrangement foreign key (authority_id, rearrangement_id) references rearrangement (authority_id, id),
  constraint handover_from_unit foreign key (authority_id, from_unit_id) references unit (authority_id, id),
  constraint handover_to_unit foreign key (authority_id, to_unit_id) references unit (authority_id, id),
  constraint handover_done_by_officer foreign key (authority_id, done_by) references officer (authority_id, id),
  constraint handover_undone_by_officer foreign key (authority_id, undone_by) references officer (authority_id, id),
  constraint handover_undone_whole check (num_nonnulls(undone_at, undone_by) <> 1)
);
create index handover_by_rearrangement on handover (authority_id, rearrangement_id);
create index handover_by_from on handover (authority_id, from_unit_id);
create index handover_by_to on handover (authority_id, to_unit_id);
create index handover_by_doer on handover (authority_id, done_by);
create index handover_by_undoer on handover (authority_id, undone_by);

create table handover_item (
  authority_id uuid not null,
  handover_id uuid not null,
  object_type text not null,
  object_id uuid not null,
  outcome text not null,
  successor_id uuid,
  primary key (authority_id, handover_id, object_type, object_id),
  constraint handover_item_of_a_handover foreign key (authority_id, handover_id) references handover (authority_id, id),
  constraint handover_item_type_is_known check (object_type in ('task', 'post', 'subplan', 'contact', 'outside-account', 'site-page', 'display-site')),
  constraint handover_item_outcome_is_known check (outcome in ('moved', 'joined')),
  constraint handover_item_post_has_a_successor check ((object_type = 'post') = (successor_id is not null))
);
comment on table handover_item is 'What went: it bears the id of the heir since; papers, records and reports of before stay with the old unit.';
comment on column handover_item.object_type is '[staff code] task, post, subplan, contact, outside-account, site-page, display-site.';
comment on column handover_item.outcome is '[staff code] moved; joined: the heir has the same task already, so that the old one ended.';
comment on column handover_item.successor_id is 'The post that was granted in place of the one that ended.';

-- A task may end because its unit went, and not only by a paper that amends its plan.
alter table task add column rearrangement_id uuid,
  add constraint task_ended_by_a_rearrangement foreign key (authority_id, rearrangement_id) references rearrangement (authority_id, id),
  drop constraint task_is_ended_whole,
  add constraint task_is_ended_whole check ((ended_on is null) = (num_nonnulls(ended_by_id, rearrangement_id) = 0));
create index task_by_rearrangement on task (authority_id, rearrangement_id);
comment on column task.rearrangement_id is 'Its unit went, and the heir has the same task.';
