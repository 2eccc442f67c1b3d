-- The second body of a joint paper, which signs beside the first.
alter table plan
  add column cosigner_authority text,
  add column cosigner_position text,
  add column cosigner_name text,
  add constraint plan_cosigner_says_something check (cosigner_authority <> '' and cosigner_position <> '' and cosigner_name <> '');
comment on column plan.cosigner_authority is '[public text] In whose name the second body of a joint paper signs.';
comment on column plan.cosigner_position is '[public text] The position of who signs for the second body.';
comment on column plan.cosigner_name is '[public personal] Who signs for the second body.';
