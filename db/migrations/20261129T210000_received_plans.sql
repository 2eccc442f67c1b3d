-- A plan from above stays the sender's: it is kept as what was asked (docs/adr/0026).
alter table plan
  drop constraint plan_state_is_known,
  drop constraint plan_issued_is_complete,
  add column received_at timestamptz,
  add column received_by uuid,
  add column origin text,
  add column paper_sha256 text,
  add constraint plan_state_is_known check (state in ('draft', 'issued', 'withdrawn', 'replaced', 'received')),
  add constraint plan_issued_is_complete check (state in ('draft', 'received') or (symbol is not null and issued_on is not null and issued_at is not null and issued_by is not null)),
  add constraint plan_received_is_complete check ((state = 'received') = (received_at is not null and received_by is not null and origin is not null and paper_sha256 is not null)),
  add constraint plan_origin_is_known check (origin in ('upload', 'envelope')),
  add constraint plan_received_by_officer foreign key (authority_id, received_by) references officer (authority_id, id);
create index plan_by_receiver on plan (authority_id, received_by);
comment on column plan.origin is '[staff code] How a received plan came: upload or envelope.';
comment on column plan.paper_sha256 is '[staff code] Hash of the paper that was received.';

alter table duty add column addressed_to text;
comment on column duty.addressed_to is '[staff text] Whom the paper names for it, as printed; kept of received plans.';

create table answer (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  asked_duty_id uuid,
  asked_target_id uuid,
  duty_id uuid,
  target_id uuid,
  reason text,
  made_at timestamptz not null,
  made_by uuid not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint answer_is_there_once unique nulls not distinct (authority_id, asked_duty_id, asked_target_id, duty_id, target_id),
  constraint answer_to_one_item check (num_nonnulls(asked_duty_id, asked_target_id) = 1),
  constraint answer_says_one_thing check (num_nonnulls(duty_id, target_id, reason) = 1),
  constraint answer_has_a_reason check (reason <> ''),
  constraint answer_to_duty foreign key (authority_id, asked_duty_id) references duty (authority_id, id),
  constraint answer_to_target foreign key (authority_id, asked_target_id) references target (authority_id, id),
  constraint answer_by_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint answer_by_target foreign key (authority_id, target_id) references target (authority_id, id),
  constraint answer_by_officer foreign key (authority_id, made_by) references officer (authority_id, id)
);
create index answer_by_asked_duty on answer (authority_id, asked_duty_id);
create index answer_by_asked_target on answer (authority_id, asked_target_id);
create index answer_by_own_duty on answer (authority_id, duty_id);
create index answer_by_own_target on answer (authority_id, target_id);
create index answer_by_maker on answer (authority_id, made_by);
comment on table answer is 'Which duty or target of our own plans answers an item of a received plan, or why the item does not apply here.';
comment on column answer.reason is '[staff free] Why the item does not apply here.';

alter table plan_fact
  add column duty_id uuid,
  add constraint plan_fact_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  add constraint plan_fact_measure_is_for_a_weakness check (duty_id is null or kind = 'weakness');
create index plan_fact_by_duty on plan_fact (authority_id, duty_id);
comment on column plan_fact.duty_id is 'The duty of the plan that answers the shortcoming.';
