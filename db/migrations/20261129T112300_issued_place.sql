-- Where a paper was issued stands on it beside its number and day (Nghị định 30/2020/NĐ-CP), and stays though the authority is renamed later.
alter table plan
  add column issued_place text,
  add constraint plan_issued_place_is_not_empty check (issued_place <> '');
comment on column plan.issued_place is '[public text] The place that the paper names before its day.';

update plan p set issued_place = coalesce(v.place_name, v.name)
from unit_version v
where v.authority_id = p.authority_id and nlevel(v.path) = 1 and v.valid @> p.issued_on and p.issued_at is not null;
