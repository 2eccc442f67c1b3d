-- Dossiers as the latest confirmed figure of each unit, period, field and source gives them, and the late ones that were published.
drop view if exists public_dossier_count;
create view public_dossier_count as
select distinct on (authority_id, unit_id, period, field, source)
  authority_id, id, unit_id, period, field, source, taken_on, received, received_online, carried_over, resolved, early, on_time, late, returned, open_in_time, open_overdue,
  payable, paid_online, digitised, tracked, confirmed_at
from dossier_count where confirmed_at is not null and ended_at is null
order by authority_id, unit_id, period, field, source, taken_on desc, noted_at desc, id desc;

drop view if exists public_late_dossier;
create view public_late_dossier as
select authority_id, id, code, unit_id, due_on, reason, reason_words, paper_number, paper_on, signer_post, new_due_on, answered_on, published_at
from late_dossier where published_at is not null;
