-- An amending paper that holds from a day to come is issued and waits; channels, topics, recipients and money are amended too, and bear when they are known.
alter table plan
  drop constraint plan_state_is_known,
  drop constraint plan_amending_is_no_plan,
  drop constraint plan_applied_holds_from_a_day,
  add constraint plan_state_is_known check (state in ('draft', 'issued', 'withdrawn', 'replaced', 'received', 'scheduled', 'applied', 'given-up')),
  add constraint plan_amending_is_no_plan check (amends_id is null or state in ('draft', 'scheduled', 'applied', 'given-up')),
  add constraint plan_applied_holds_from_a_day check (state not in ('scheduled', 'applied') or (amends_id is not null and holds_from_on is not null));
create index plan_by_day_to_come on plan (authority_id, holds_from_on) where state = 'scheduled';

alter table plan_channel add column known_at timestamptz;
alter table plan_topic add column known_at timestamptz;
alter table plan_recipient add column known_at timestamptz;
alter table plan_budget_source add column known_at timestamptz;
update plan_channel c set known_at = p.made_at from plan p where p.authority_id = c.authority_id and p.id = c.plan_id;
update plan_topic c set known_at = p.made_at from plan p where p.authority_id = c.authority_id and p.id = c.plan_id;
update plan_recipient c set known_at = p.made_at from plan p where p.authority_id = c.authority_id and p.id = c.plan_id;
update plan_budget_source c set known_at = p.made_at from plan p where p.authority_id = c.authority_id and p.id = c.plan_id;
alter table plan_channel alter column known_at set not null, alter column known_at set default known_moment();
alter table plan_topic alter column known_at set not null, alter column known_at set default known_moment();
alter table plan_recipient alter column known_at set not null, alter column known_at set default known_moment();
alter table plan_budget_source alter column known_at set not null, alter column known_at set default known_moment();

-- What is changed of the plan itself is of no item.
alter table plan_change
  drop constraint plan_change_of_one_item,
  drop constraint plan_change_object_is_known,
  drop constraint plan_change_field_is_known,
  add constraint plan_change_of_one_item check (num_nonnulls(duty_id, target_id, section_id) = case object when 'outline' then 0 else 1 end),
  add constraint plan_change_object_is_known check (object in ('duty', 'target', 'section', 'outline')),
  add constraint plan_change_field_is_known check (field in
    ('text', 'heading', 'units', 'deadlines', 'product', 'level', 'way', 'channels', 'topics', 'recipients', 'budgetSources'));
comment on column plan_change.object is '[public code] duty, target, section, or outline: channels, topics, recipients and money of the plan.';
comment on column plan_change.field is '[public code] What of it: text, heading, units, deadlines, product, level, way; channels, topics, recipients, budgetSources.';
