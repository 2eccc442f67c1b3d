-- Plans and reports travel between authorities as envelopes: immutable, signed, in one installation at once, between two over the net or as a file.

create table authority_key (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  public_key text not null,
  sealed_key bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint authority_key_has_its_form check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
  constraint authority_key_ends_after_it_began check (ended_at >= made_at)
);
create unique index authority_key_is_one_at_a_time on authority_key (authority_id) where ended_at is null;
comment on table authority_key is 'Ed25519 keys by which an authority signs its envelopes; one at a time, earlier ones stay so that what they signed can be verified.';
comment on column authority_key.public_key is '[public code] 32 bytes in base64url.';
comment on column authority_key.sealed_key is 'The seed, sealed with the key of the installation, which stands outside the database.';

create table correspondent (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  body_id uuid,
  name text not null,
  address text,
  is_here boolean not null,
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, id),
  constraint correspondent_is_there_once unique (authority_id, body_id),
  constraint correspondent_has_a_name check (name <> ''),
  constraint correspondent_address_is_one check (address ~ '^https?://'),
  constraint correspondent_here_has_no_address check (not is_here or (body_id is not null and address is null)),
  constraint correspondent_ended_whole check (num_nonnulls(ended_at, ended_by) <> 1),
  constraint correspondent_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint correspondent_ended_by_officer foreign key (authority_id, ended_by) references officer (authority_id, id)
);
create index correspondent_by_adder on correspondent (authority_id, added_by);
create index correspondent_by_ender on correspondent (authority_id, ended_by);
create index correspondent_by_body on correspondent (body_id, authority_id);
comment on table correspondent is 'Another body with which the authority exchanges envelopes; no key of another authority crosses, its id stands as text does.';
comment on column correspondent.body_id is 'The id that the body has in its own installation; null for one that works without this software.';
comment on column correspondent.name is '[staff text] What it is called.';
comment on column correspondent.address is '[staff code] Where its installation takes envelopes over the net.';
comment on column correspondent.is_here is 'It is an authority of this installation.';
comment on column correspondent.added_by is 'Null where it came with the first envelope that an authority of this installation sent.';

create table correspondent_key (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  correspondent_id uuid not null,
  public_key text not null,
  began_at timestamptz,
  ended_at timestamptz,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint correspondent_key_of_a_correspondent foreign key (authority_id, correspondent_id) references correspondent (authority_id, id),
  constraint correspondent_key_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint correspondent_key_is_there_once unique (authority_id, correspondent_id, public_key),
  constraint correspondent_key_has_its_form check (public_key ~ '^[A-Za-z0-9_-]{43}$')
);
create index correspondent_key_by_adder on correspondent_key (authority_id, added_by);
comment on table correspondent_key is 'Keys of a body outside, as it told them; the first holds from ever, each ends as the next is noted.';
comment on column correspondent_key.public_key is '[staff code] 32 bytes in base64url.';

create table superior (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  correspondent_id uuid not null,
  purpose text not null,
  basis text,
  valid daterange not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (authority_id, id),
  constraint superior_is_a_correspondent foreign key (authority_id, correspondent_id) references correspondent (authority_id, id),
  constraint superior_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint superior_purpose_is_known check (purpose in ('reform', 'communication', 'index', 'administration', 'other')),
  constraint superior_basis_is_not_empty check (basis <> ''),
  constraint superior_is_there_once exclude using gist (authority_id with =, correspondent_id with =, purpose with =, valid with &&)
);
create index superior_by_correspondent on superior (authority_id, correspondent_id);
create index superior_by_adder on superior (authority_id, added_by);
comment on table superior is 'To whom the authority reports, for what, from a day to a day; several at once.';
comment on column superior.purpose is '[public code] What for: reform, communication, index, administration, other.';
comment on column superior.basis is '[staff text] The paper that says so.';

create table envelope (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  uid uuid not null,
  direction text not null,
  kind text not null,
  about_type text,
  about_id uuid,
  sender_id uuid not null,
  sender_name text not null,
  title text not null,
  symbol text,
  issued_on date,
  made_at timestamptz not null,
  public_key text not null,
  file_id uuid not null,
  sha256 text not null,
  came_at timestamptz,
  came_way text,
  correspondent_id uuid,
  kept_by uuid,
  opened_at timestamptz,
  opened_by uuid,
  state text not null,
  decided_at timestamptz,
  decided_by uuid,
  replaces_uid uuid,
  pushed_at timestamptz,
  primary key (authority_id, id),
  constraint envelope_is_there_once unique (authority_id, uid),
  constraint envelope_direction_is_known check (direction in ('out', 'in')),
  constraint envelope_kind_is_known check (kind in ('plan', 'report')),
  constraint envelope_state_is_known check (state in ('sent', 'taken-back', 'arrived', 'taken', 'accepted', 'returned')),
  constraint envelope_way_is_known check (came_way in ('here', 'push', 'file')),
  constraint envelope_came_whole check ((direction = 'in') = (num_nonnulls(came_at, came_way, correspondent_id) = 3)),
  constraint envelope_about_is_whole check (num_nonnulls(about_type, about_id) <> 1),
  constraint envelope_opened_whole check (num_nonnulls(opened_at, opened_by) <> 1),
  constraint envelope_decided_whole check (num_nonnulls(decided_at, decided_by) <> 1),
  constraint envelope_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint envelope_of_correspondent foreign key (authority_id, correspondent_id) references correspondent (authority_id, id),
  constraint envelope_kept_by_officer foreign key (authority_id, kept_by) references officer (authority_id, id),
  constraint envelope_opened_by_officer foreign key (authority_id, opened_by) references officer (authority_id, id),
  constraint envelope_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id)
);
create index envelope_by_file on envelope (authority_id, file_id);
create index envelope_by_correspondent on envelope (authority_id, correspondent_id);
create index envelope_by_keeper on envelope (authority_id, kept_by);
create index envelope_by_opener on envelope (authority_id, opened_by);
create index envelope_by_decider on envelope (authority_id, decided_by);
create index envelope_by_time on envelope (authority_id, direction, coalesce(came_at, made_at) desc);
create index envelope_by_about on envelope (authority_id, about_id);
comment on table envelope is 'A plan or report as it was sent to others, or as it came from another; the file is the envelope, byte for byte.';
comment on column envelope.uid is 'Made by the sender; the same on both sides.';
comment on column envelope.kind is '[staff code] plan or report.';
comment on column envelope.direction is '[staff code] out: sent, in: received.';
comment on column envelope.state is '[staff code] sent, taken back; arrived, taken, accepted, returned.';
comment on column envelope.came_way is '[staff code] here: within the installation; push: over the net; file: brought in.';
comment on column envelope.about_type is '[staff code] What it is here: the plan or report that was sent, the received plan that was made of it.';
comment on column envelope.sender_id is 'The id that the sender has in its installation.';
comment on column envelope.sender_name is '[staff text] What the sender calls itself.';
comment on column envelope.title is '[staff text] Title of the paper.';
comment on column envelope.symbol is '[staff text] Number and symbol of the paper.';
comment on column envelope.public_key is '[staff code] The key under whose signature it stands.';
comment on column envelope.sha256 is '[staff code] Of the file.';
comment on column envelope.kept_by is 'Who sent it, or who brought the file in.';
comment on column envelope.pushed_at is 'The time that the last request bore which brought it over the net; an earlier one is a replay.';
comment on column envelope.replaces_uid is 'The envelope in whose place it comes: the next version of a report that was returned.';

create table envelope_delivery (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  envelope_id uuid not null,
  correspondent_id uuid not null,
  way text not null,
  state text not null,
  fault text,
  delivered_at timestamptz,
  standing text,
  standing_at timestamptz,
  answer_title text,
  answer_symbol text,
  urged_on date,
  primary key (authority_id, id),
  constraint envelope_delivery_of_an_envelope foreign key (authority_id, envelope_id) references envelope (authority_id, id),
  constraint envelope_delivery_to_a_correspondent foreign key (authority_id, correspondent_id) references correspondent (authority_id, id),
  constraint envelope_delivery_is_there_once unique (authority_id, envelope_id, correspondent_id),
  constraint envelope_delivery_way_is_known check (way in ('here', 'push', 'file')),
  constraint envelope_delivery_state_is_known check (state in ('waiting', 'delivered', 'refused', 'given-up')),
  constraint envelope_delivery_came check ((state = 'delivered') = (delivered_at is not null)),
  constraint envelope_delivery_standing_is_known check (standing in ('opened', 'taken', 'answered', 'accepted', 'returned'))
);
create index envelope_delivery_by_correspondent on envelope_delivery (authority_id, correspondent_id);
comment on table envelope_delivery is 'An envelope on its way to one correspondent, and what is known of it there.';
comment on column envelope_delivery.way is '[staff code] here, push (over the net), file.';
comment on column envelope_delivery.state is '[staff code] waiting, delivered, refused, given up.';
comment on column envelope_delivery.fault is '[staff free] Why it has not arrived, as the other side or the line says it.';
comment on column envelope_delivery.standing is '[staff code] How far the receiver has got: opened, taken, answered by a plan of its own, accepted, returned.';
comment on column envelope_delivery.answer_title is '[staff text] The plan by which the receiver answered.';
comment on column envelope_delivery.answer_symbol is '[staff text] Its number and symbol.';

create table envelope_answer (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  envelope_id uuid not null,
  correspondent_id uuid,
  what text not null,
  answered_at timestamptz not null,
  by_officer uuid,
  by_name text,
  note text,
  remarks jsonb,
  receipt_uid uuid,
  primary key (authority_id, id),
  constraint envelope_answer_came_once unique (authority_id, receipt_uid),
  constraint envelope_answer_to_an_envelope foreign key (authority_id, envelope_id) references envelope (authority_id, id),
  constraint envelope_answer_of_correspondent foreign key (authority_id, correspondent_id) references correspondent (authority_id, id),
  constraint envelope_answer_by_officer foreign key (authority_id, by_officer) references officer (authority_id, id),
  constraint envelope_answer_is_known check (what in ('delivered', 'opened', 'taken', 'answered', 'accepted', 'returned', 'taken-back')),
  constraint envelope_answer_says_something check (note <> '' and by_name <> '')
);
create index envelope_answer_by_envelope on envelope_answer (authority_id, envelope_id, answered_at);
create index envelope_answer_by_correspondent on envelope_answer (authority_id, correspondent_id);
create index envelope_answer_by_officer_of_ours on envelope_answer (authority_id, by_officer);
comment on table envelope_answer is 'History of an envelope: what became of it, here or with a correspondent.';
comment on column envelope_answer.receipt_uid is 'Of the receipt by which it came from another installation.';
comment on column envelope_answer.what is '[staff code] delivered, opened, taken, answered, accepted, returned, taken back.';
comment on column envelope_answer.by_name is '[staff personal] Who of the other body, as it says.';
comment on column envelope_answer.note is '[staff free] What was said with it.';
comment on column envelope_answer.remarks is '[staff free] Remarks on parts and figures of a report: place and words of each.';

create table envelope_push (
  authority_id uuid not null references authority,
  object_id uuid not null,
  what text not null,
  tries integer not null default 0,
  next_at timestamptz,
  fault text,
  primary key (authority_id, object_id),
  constraint envelope_push_is_known check (what in ('delivery', 'answer'))
);
create index envelope_push_by_due on envelope_push (authority_id, next_at) where next_at is not null;
comment on table envelope_push is 'What is on its way over the net to another installation: a delivery, or an answer of which the sender is to be told.';
comment on column envelope_push.what is '[staff code] Whether object_id is a delivery or an answer.';
comment on column envelope_push.next_at is 'When it is tried next; null where nothing is left to do.';
comment on column envelope_push.fault is '[staff free] Why it has not arrived, as the line or the other side says it.';

alter table plan add column envelope_id uuid,
  add constraint plan_of_envelope foreign key (authority_id, envelope_id) references envelope (authority_id, id);
create index plan_by_envelope on plan (authority_id, envelope_id);
comment on column plan.envelope_id is 'The envelope of which a received plan was made.';
