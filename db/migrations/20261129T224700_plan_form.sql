-- A form that is sent twice begins one draft.
alter table plan
  add column form_id uuid,
  add constraint plan_begins_once unique (authority_id, form_id);
comment on column plan.form_id is 'The form as it was opened, of a draft begun by hand or carried over.';
