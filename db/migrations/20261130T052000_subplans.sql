-- What a unit plans under an issued plan of the authority, or under one of its duties; how partners put ours into theirs; who was asked for a plan.
create table subplan (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  duty_id uuid,
  title text not null,
  aim text,
  means text,
  symbol text,
  signed_on date,
  signer text,
  file_id uuid,
  state text not null default 'draft',
  made_by uuid not null,
  made_at timestamptz not null,
  signed_by uuid,
  signed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdraw_reason text,
  primary key (authority_id, id),
  constraint subplan_under_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint subplan_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint subplan_under_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint subplan_has_a_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint subplan_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint subplan_signed_by_officer foreign key (authority_id, signed_by) references officer (authority_id, id),
  constraint subplan_withdrawn_by_officer foreign key (authority_id, withdrawn_by) references officer (authority_id, id),
  constraint subplan_kind_is_known check (kind in ('own', 'event', 'included')),
  constraint subplan_state_is_known check (state in ('draft', 'signed', 'withdrawn')),
  constraint subplan_of_an_event_has_its_duty check ((kind = 'event') = (duty_id is not null)),
  constraint subplan_is_signed_whole check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_on is null) and (state = 'signed') <= (signed_at is not null)),
  constraint subplan_is_withdrawn_whole check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null)),
  constraint subplan_says_something check (title <> '' and aim <> '' and means <> '' and symbol <> '' and signer <> '' and withdraw_reason <> '')
);
create unique index subplan_is_one_of_its_unit on subplan (authority_id, plan_id, unit_id) where kind <> 'event' and state <> 'withdrawn';
create index subplan_by_unit on subplan (authority_id, unit_id);
create index subplan_by_duty on subplan (authority_id, duty_id);
create index subplan_by_file on subplan (authority_id, file_id);
create index subplan_by_maker on subplan (authority_id, made_by);
create index subplan_by_signing_officer on subplan (authority_id, signed_by);
create index subplan_by_withdrawing_officer on subplan (authority_id, withdrawn_by);
create index subplan_by_plan on subplan (authority_id, plan_id);
comment on column subplan.kind is '[staff code] own: of the unit for the year; event: of one event under a duty; included: ours is part of a plan of the partner.';
comment on column subplan.title is '[unit text] What it is called; of an included one, the plan that ours is part of.';
comment on column subplan.aim is '[unit free] Purpose and requirements.';
comment on column subplan.means is '[unit free] Costs and how it is organised.';
comment on column subplan.symbol is '[unit code] Number and symbol, where it bears one.';
comment on column subplan.signer is '[unit personal] Who signed it.';
comment on column subplan.state is '[staff code] draft, signed or withdrawn.';
comment on column subplan.withdraw_reason is '[unit free] Why it no longer holds.';

-- What it plans: a duty of the authority made concrete, or something of the unit's own. It counts nowhere by itself.
create table subplan_item (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  subplan_id uuid not null,
  position integer not null,
  duty_id uuid,
  text text not null,
  form text,
  timing text,
  due_on date,
  officer_id uuid,
  product text,
  task_id uuid,
  step_id uuid,
  done_at timestamptz,
  done_by uuid,
  dropped_at timestamptz,
  primary key (authority_id, id),
  constraint subplan_item_of_subplan foreign key (authority_id, subplan_id) references subplan (authority_id, id),
  constraint subplan_item_for_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint subplan_item_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint subplan_item_under_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint subplan_item_as_step foreign key (authority_id, step_id) references task_step (authority_id, id),
  constraint subplan_item_done_by_officer foreign key (authority_id, done_by) references officer (authority_id, id),
  constraint subplan_item_is_a_step_of_a_task check ((task_id is null) = (step_id is null)),
  constraint subplan_item_is_done_whole check ((done_at is null) = (done_by is null)),
  constraint subplan_item_says_something check (text <> '' and form <> '' and timing <> '' and product <> '')
);
create index subplan_item_by_subplan on subplan_item (authority_id, subplan_id);
create index subplan_item_by_duty on subplan_item (authority_id, duty_id);
create index subplan_item_by_officer on subplan_item (authority_id, officer_id);
create index subplan_item_by_task on subplan_item (authority_id, task_id);
create index subplan_item_by_step on subplan_item (authority_id, step_id);
create index subplan_item_by_doer on subplan_item (authority_id, done_by);
comment on column subplan_item.text is '[unit text] What the unit does.';
comment on column subplan_item.form is '[unit text] By what means.';
comment on column subplan_item.timing is '[unit text] When, in words.';
comment on column subplan_item.product is '[unit text] What comes of it.';

-- The owner of the plan asks units for plans of their own by a day; a unit may say that it makes none.
create table subplan_ask (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  unit_id uuid not null,
  is_requested boolean not null,
  due_on date not null,
  note text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  urged_on date,
  declined_reason text,
  declined_by uuid,
  declined_at timestamptz,
  primary key (authority_id, id),
  constraint subplan_ask_once unique (authority_id, plan_id, unit_id),
  constraint subplan_ask_for_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint subplan_ask_of_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint subplan_ask_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint subplan_ask_declined_by_officer foreign key (authority_id, declined_by) references officer (authority_id, id),
  constraint subplan_ask_is_declined_whole check ((declined_at is null) = (declined_by is null) and (declined_at is null) = (declined_reason is null)),
  constraint subplan_ask_says_something check (note <> '' and declined_reason <> '')
);
create index subplan_ask_by_unit on subplan_ask (authority_id, unit_id);
create index subplan_ask_by_asker on subplan_ask (authority_id, asked_by);
create index subplan_ask_by_decliner on subplan_ask (authority_id, declined_by);
comment on column subplan_ask.is_requested is 'True for a partner: it is asked kindly and is never late.';
comment on column subplan_ask.note is '[unit text] What the plan should hold.';
comment on column subplan_ask.declined_reason is '[unit free] Why the unit makes no plan of its own.';
