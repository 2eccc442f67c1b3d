-- Dossiers as the latest confirmed figure of each unit, period, field (by its `name_key`) and source gives them, and the late ones that were published: one that was corrected
-- since stands as it was published until the correction is published too.
drop view if exists public_dossier_count;
create view public_dossier_count as
select distinct on (authority_id, unit_id, period, name_key(field), source)
  authority_id, id, unit_id, period, field, source, taken_on, received, received_online, carried_over, resolved, early, on_time, late, returned, open_in_time, open_overdue,
  payable, paid_online, digitised, tracked, confirmed_at
from dossier_count where confirmed_at is not null and ended_at is null
order by authority_id, unit_id, period, name_key(field), source, taken_on desc, noted_at desc, id desc;

drop view if exists public_late_dossier;
create view public_late_dossier as
select distinct on (authority_id, code)
  authority_id, id, code, unit_id, due_on, reason, reason_words, paper_number, paper_on, signer_post, new_due_on, answered_on, published_at
from (
  select true as is_now, l.* from late_dossier l where published_at is not null
  union all
  select false, was.* from late_dossier l cross join lateral (select content from past_row p where p.authority_id = l.authority_id and p.of_table = 'late_dossier'
    and p.key = jsonb_build_object('id', l.id, 'authority_id', l.authority_id)::text and p.content ->> 'published_at' is not null order by upper(p.known) desc limit 1) p
  cross join lateral jsonb_populate_record(null::late_dossier, p.content) was
  where l.published_at is null and l.ended_at is null
) late
order by authority_id, code, is_now desc, published_at desc;
