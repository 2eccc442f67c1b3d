-- Printed papers (leaflets, handbooks), what was printed of them, and how they went from hand to hand.
create table material (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  kind text not null,
  title text not null,
  topic text,
  file_id uuid,
  ended_on date,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (authority_id, id),
  constraint material_is_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint material_has_its_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint material_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint material_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint material_topic_is_a_code check (topic ~ '^[a-z]+(-[a-z]+)*$'),
  constraint material_says_something check (title <> '')
);
create index material_by_unit on material (authority_id, unit_id);
create index material_by_file on material (authority_id, file_id);
create index material_by_adder on material (authority_id, added_by);
comment on column material.unit_id is 'The unit that has it printed and keeps the store.';
comment on column material.kind is '[public code] leaflet, handbook, other.';
comment on column material.title is '[public text] How the paper is called.';
comment on column material.topic is '[public code] What it is about, by the vocabulary of topics.';
comment on column material.file_id is 'The paper as it is printed.';
comment on column material.ended_on is 'The first day on which it is no longer handed out.';

create table material_move (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  material_id uuid not null,
  act text not null,
  unit_id uuid,
  site_id uuid,
  copies integer not null,
  happened_on date not null,
  state text not null,
  receiver text,
  photo_file_id uuid,
  photo_readable_file_id uuid,
  note text,
  received_on date,
  received_by uuid,
  cancel_reason text,
  cancelled_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint material_move_of_a_material foreign key (authority_id, material_id) references material (authority_id, id),
  constraint material_move_at_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint material_move_at_a_site foreign key (authority_id, site_id) references display_site (authority_id, id),
  constraint material_move_has_its_photo foreign key (authority_id, photo_file_id) references stored_file (authority_id, id),
  constraint material_move_is_read_from_a_file foreign key (authority_id, photo_readable_file_id) references stored_file (authority_id, id),
  constraint material_move_received_by_officer foreign key (authority_id, received_by) references officer (authority_id, id),
  constraint material_move_cancelled_by_officer foreign key (authority_id, cancelled_by) references officer (authority_id, id),
  constraint material_move_recorded_by_officer foreign key (authority_id, recorded_by) references officer (authority_id, id),
  constraint material_move_act_is_known check (act in ('printed', 'handed', 'returned', 'given-out', 'lost')),
  constraint material_move_state_is_known check (state in ('waiting', 'done', 'cancelled')),
  constraint material_move_is_at_one_place check (num_nonnulls(unit_id, site_id) <= 1),
  constraint material_move_counts_copies check (copies > 0),
  constraint material_move_leads_somewhere check (act not in ('handed', 'returned') or num_nonnulls(unit_id, site_id) = 1),
  constraint material_move_printed_for_the_store check (act <> 'printed' or num_nonnulls(unit_id, site_id) = 0),
  constraint material_move_is_received_with_a_day check (act <> 'handed' or state <> 'done' or received_on is not null),
  constraint material_move_is_received_after_it_began check (happened_on <= received_on),
  constraint material_move_cancelled_for_a_reason check ((state = 'cancelled') = (cancel_reason is not null)),
  constraint material_move_says_something check (receiver <> '' and note <> '' and cancel_reason <> '')
);
create index material_move_by_material on material_move (authority_id, material_id);
create index material_move_by_unit on material_move (authority_id, unit_id);
create index material_move_by_site on material_move (authority_id, site_id);
create index material_move_by_photo on material_move (authority_id, photo_file_id);
create index material_move_by_readable_photo on material_move (authority_id, photo_readable_file_id);
create index material_move_by_receiver on material_move (authority_id, received_by);
create index material_move_by_canceller on material_move (authority_id, cancelled_by);
create index material_move_by_recorder on material_move (authority_id, recorded_by);
comment on column material_move.act is '[staff code] printed: into the store; handed: from the store to a unit or post office; returned: back; given-out: to people; lost.';
comment on column material_move.unit_id is 'The unit that receives, or from which it went; null with the site: the store.';
comment on column material_move.site_id is 'The post office that receives, or from which it went.';
comment on column material_move.state is '[staff code] waiting: for the receipt of the unit; done; cancelled.';
comment on column material_move.receiver is '[staff personal] Who signed for it on paper, where no officer could.';
comment on column material_move.note is '[staff free] What is to be said of it.';
comment on column material_move.cancel_reason is '[staff free] Why it was cancelled, or not received.';
