-- What a paper says of where its plan starts from: mottos, results of the year before, shortcomings. Kept when the plan is drafted and never changed.
create table plan_fact (
  authority_id uuid not null,
  plan_id uuid not null,
  position int not null,
  kind text not null,
  text text not null,
  value numeric,
  up_to numeric,
  unit text,
  of_year int,
  of_body text,
  primary key (authority_id, plan_id, position),
  constraint plan_fact_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint plan_fact_kind_is_known check (kind in ('theme', 'baseline', 'weakness')),
  constraint plan_fact_says_something check (text <> ''),
  constraint plan_fact_figure_has_a_unit check ((value is null) = (unit is null)),
  constraint plan_fact_range_has_a_start check (up_to is null or value is not null),
  constraint plan_fact_year_is_a_year check (of_year between 1945 and 2200)
);
comment on table plan_fact is 'What the paper of a plan says of the past and of its motto; a figure of the past is never a target.';
comment on column plan_fact.kind is '[staff code] theme, baseline (a figure of the past) or weakness.';
comment on column plan_fact.text is '[staff text] Words of the paper.';
comment on column plan_fact.unit is '[staff text] What the figure counts, as printed.';
comment on column plan_fact.of_body is '[staff text] Whose motto it is, or who did what the figure counts, as printed.';
