-- What an authority asks of its own plans before they are submitted ("5 dễ" and others), and what was answered for each plan.
create table quality_item (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  position integer not null,
  name text not null,
  question text not null,
  cue text,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint quality_item_says_something check (name <> '' and question <> '' and cue <> '')
);
comment on column quality_item.name is '[staff text] What is asked, in a word or two.';
comment on column quality_item.question is '[staff text] The question.';
comment on column quality_item.cue is '[staff code] By which rule places are proposed; none where a person alone can say.';

create table quality_answer (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  item_id uuid not null,
  verdict text not null,
  remark text,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (authority_id, id),
  constraint quality_answer_once unique (authority_id, plan_id, item_id),
  constraint quality_answer_for_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint quality_answer_of_item foreign key (authority_id, item_id) references quality_item (authority_id, id),
  constraint quality_answer_by_officer foreign key (authority_id, answered_by) references officer (authority_id, id),
  constraint quality_answer_verdict_is_known check (verdict in ('met', 'partly', 'not')),
  constraint quality_answer_says_something check (remark <> '')
);
create index quality_answer_by_item on quality_answer (authority_id, item_id);
create index quality_answer_by_officer_index on quality_answer (authority_id, answered_by);
comment on column quality_answer.verdict is '[staff code] met, partly or not.';
comment on column quality_answer.remark is '[staff free] What was looked at, or is to be mended.';
