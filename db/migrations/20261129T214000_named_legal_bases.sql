alter table plan_legal_basis add column name text;
select mark_columns('plan_legal_basis', 'public text', 'name');
