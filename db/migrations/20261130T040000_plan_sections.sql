-- What a plan holds besides its duties and targets: its parts in their order, with their text.
create table plan_section (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  plan_id uuid not null,
  position numeric not null,
  kind text not null,
  level text not null,
  heading text not null,
  text text,
  of_id uuid,
  dropped_at timestamptz,
  struck_on date,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, id),
  constraint plan_section_of_plan foreign key (authority_id, plan_id) references plan (authority_id, id),
  constraint plan_section_stands_for_another foreign key (authority_id, of_id) references plan_section (authority_id, id),
  constraint plan_section_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  constraint plan_section_level_is_known check (level in ('section', 'clause')),
  constraint plan_section_says_something check (heading <> '' and text <> '')
);
create index plan_section_by_plan on plan_section (authority_id, plan_id, position);
create index plan_section_by_origin on plan_section (authority_id, of_id);
comment on column plan_section.position is 'Its order within the plan; a part that comes between two others lies between their figures.';
comment on column plan_section.kind is '[public code] purpose, requirements, audience, contents, channels, targets, tasks, budget, assignments, implementation, background, other.';
comment on column plan_section.level is '[public code] section is numbered I, II; clause within it 1, 2.';
comment on column plan_section.heading is '[public text] Its heading without the number.';
comment on column plan_section.text is '[public text] Its paragraphs, one a line; null where only its heading stands, or what the product puts under it.';
comment on column plan_section.of_id is 'Of a paper that amends a plan: the part of that plan for which this one stands.';
comment on column plan_section.dropped_at is 'Left out of the draft by an officer, who may take it back.';
comment on column plan_section.struck_on is 'The first day on which an issued plan says it no longer.';
