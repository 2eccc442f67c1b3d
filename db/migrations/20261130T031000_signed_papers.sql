-- What becomes of a paper that bears its number: the file it was issued as, the copies that were signed, to whom it went and who has it.

-- The file as which a plan or report was issued; what was issued before has none.
create table frozen_paper (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  outgoing_paper_id uuid not null,
  about_type text not null,
  about_id uuid not null,
  file_id uuid not null,
  content jsonb not null,
  frozen_at timestamptz not null,
  frozen_by uuid not null,
  primary key (authority_id, id),
  constraint frozen_paper_is_kept_once unique (authority_id, about_type, about_id),
  constraint frozen_paper_bears_a_number foreign key (authority_id, outgoing_paper_id) references outgoing_paper (authority_id, id),
  constraint frozen_paper_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint frozen_paper_by_officer foreign key (authority_id, frozen_by) references officer (authority_id, id),
  constraint frozen_paper_about_is_a_code check (about_type ~ '^[a-z]+(-[a-z]+)*$')
);
create index frozen_paper_by_number on frozen_paper (authority_id, outgoing_paper_id);
create index frozen_paper_by_file on frozen_paper (authority_id, file_id);
create index frozen_paper_by_freezer on frozen_paper (authority_id, frozen_by);
comment on table frozen_paper is 'The file as which something was issued; what is shown of it elsewhere may be composed anew, this is not.';
comment on column frozen_paper.about_type is '[staff code] What was issued: plan, report.';
comment on column frozen_paper.content is '[public text] What the paper says, as it was composed.';

create table signed_copy (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  outgoing_paper_id uuid not null,
  file_id uuid not null,
  state text not null,
  found jsonb not null,
  checked_at timestamptz not null,
  read_symbol text,
  why text,
  attached_at timestamptz not null,
  attached_by uuid not null,
  primary key (authority_id, id),
  constraint signed_copy_of_a_paper foreign key (authority_id, outgoing_paper_id) references outgoing_paper (authority_id, id),
  constraint signed_copy_is_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint signed_copy_by_officer foreign key (authority_id, attached_by) references officer (authority_id, id),
  constraint signed_copy_of_another_number_for_a_reason check (num_nonnulls(read_symbol, why) <> 1),
  constraint signed_copy_state_is_known check (state in ('valid', 'invalid', 'unverified', 'none')),
  constraint signed_copy_says_something check (read_symbol <> '' and why <> '')
);
create index signed_copy_by_paper on signed_copy (authority_id, outgoing_paper_id);
create index signed_copy_by_file on signed_copy (authority_id, file_id);
create index signed_copy_by_attacher on signed_copy (authority_id, attached_by);
comment on table signed_copy is 'A PDF of a paper that was signed or scanned; the one attached last is shown, none goes.';
comment on column signed_copy.state is '[public code] valid, invalid, unverified (whole, but nobody knows who signed), none (no signature).';
comment on column signed_copy.found is '[public personal] What was found of each signature: signer, time, certificate, what speaks against it.';
comment on column signed_copy.checked_at is 'When the signatures were verified last; roots that came since may say more.';
comment on column signed_copy.read_symbol is '[staff code] The number in its text where that is another.';
comment on column signed_copy.why is '[staff free] Why it belongs here all the same.';

create table paper_recipient (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  outgoing_paper_id uuid not null,
  position integer not null,
  name text not null,
  purpose text,
  unit_id uuid,
  added_at timestamptz not null,
  added_by uuid not null,
  received_on date,
  received_at timestamptz,
  received_by uuid,
  received_note text,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (authority_id, id),
  constraint paper_recipient_of_a_paper foreign key (authority_id, outgoing_paper_id) references outgoing_paper (authority_id, id),
  constraint paper_recipient_is_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint paper_recipient_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint paper_recipient_received_by_officer foreign key (authority_id, received_by) references officer (authority_id, id),
  constraint paper_recipient_dropped_by_officer foreign key (authority_id, dropped_by) references officer (authority_id, id),
  constraint paper_recipient_stands_at_a_place check (position > 0),
  constraint paper_recipient_received_whole check (num_nonnulls(received_on, received_at, received_by) in (0, 3)),
  constraint paper_recipient_dropped_whole check (num_nonnulls(dropped_at, dropped_by) <> 1),
  constraint paper_recipient_says_something check (name <> '' and purpose <> '' and received_note <> '')
);
create index paper_recipient_by_paper on paper_recipient (authority_id, outgoing_paper_id);
create index paper_recipient_by_unit on paper_recipient (authority_id, unit_id);
create index paper_recipient_by_adder on paper_recipient (authority_id, added_by);
create index paper_recipient_by_receiver on paper_recipient (authority_id, received_by);
create index paper_recipient_by_dropper on paper_recipient (authority_id, dropped_by);
comment on table paper_recipient is 'To whom a paper goes, and whether it came there.';
comment on column paper_recipient.name is '[unit text] The recipient as the paper names it.';
comment on column paper_recipient.purpose is '[unit text] What for: để thực hiện, để báo cáo.';
comment on column paper_recipient.unit_id is 'The unit of the authority that is meant; its officers receive it here.';
comment on column paper_recipient.received_by is 'Who of the unit received it, or who entered that it came.';
comment on column paper_recipient.received_note is '[staff free] How one knows that it came to somebody outside.';

create table paper_sending (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  recipient_id uuid not null,
  way text not null,
  sent_on date not null,
  note text,
  entered_at timestamptz not null,
  entered_by uuid not null,
  primary key (authority_id, id),
  constraint paper_sending_to_a_recipient foreign key (authority_id, recipient_id) references paper_recipient (authority_id, id),
  constraint paper_sending_by_officer foreign key (authority_id, entered_by) references officer (authority_id, id),
  constraint paper_sending_way_is_known check (way in ('product', 'axis', 'mail', 'paper', 'hand')),
  constraint paper_sending_says_something check (note <> '')
);
create index paper_sending_by_recipient on paper_sending (authority_id, recipient_id);
create index paper_sending_by_officer on paper_sending (authority_id, entered_by);
comment on table paper_sending is 'Each time at which a paper was sent to a recipient, or sent again.';
comment on column paper_sending.way is '[staff code] product: within the product; axis: the exchange of documents between authorities; mail: e-mail; paper: by post; hand: handed over.';
comment on column paper_sending.note is '[staff free] What the clerk notes about it.';
