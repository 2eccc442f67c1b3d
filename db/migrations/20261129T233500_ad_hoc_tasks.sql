-- Tasks that a superior orders outside of the plan, with the paper that says so; they are counted apart.
create table task_order (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  text text not null,
  ordered_by_name text not null,
  symbol text,
  ordered_on date not null,
  quantity numeric(12, 2),
  quantity_of text,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_on date,
  end_reason text,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint task_order_is_told_with_a_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint task_order_made_by_officer foreign key (authority_id, made_by) references officer (authority_id, id),
  constraint task_order_says_something check (text <> '' and ordered_by_name <> '' and symbol <> '' and quantity_of <> '' and end_reason <> ''),
  constraint task_order_has_a_quantity check (quantity > 0),
  constraint task_order_quantity_has_a_name check (quantity is null or quantity_of is not null),
  constraint task_order_ends_with_a_reason check ((ended_on is null) = (end_reason is null))
);
create index task_order_by_plan on task_order (authority_id, plan_id);
create index task_order_by_maker on task_order (authority_id, made_by);
comment on column task_order.plan_id is 'The plan of the year in whose reports it is accounted for, apart from what the plan itself orders.';
comment on column task_order.text is '[staff free] What is to be done.';
comment on column task_order.ordered_by_name is '[staff text] Who ordered it: a body or a leader.';
comment on column task_order.symbol is '[staff code] Number and symbol of the paper; null for an order by word of mouth.';
comment on column task_order.quantity_of is '[staff text] In what the quantity is counted.';
comment on column task_order.ended_on is 'The first day on which nothing of it is due any more.';
comment on column task_order.end_reason is '[staff free] Why it was called off.';

alter table task
  alter column duty_id drop not null,
  add column order_id uuid,
  add constraint task_of_order foreign key (authority_id, order_id) references task_order (authority_id, id),
  add constraint task_is_of_a_duty_or_an_order check ((duty_id is null) <> (order_id is null)),
  drop constraint task_is_made_once,
  add constraint task_is_made_once unique nulls not distinct (authority_id, duty_id, order_id, unit_id, period, due_on);
create index task_by_order on task (authority_id, order_id);
