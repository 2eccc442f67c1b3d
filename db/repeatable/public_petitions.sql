-- What everybody may read of petitions: those whose sender allowed it and for which an officer wrote a line, with text and answer once they were redacted and
-- shown; an apology once its answer was approved; nothing that is hidden. Of all others only that they came, by kind, field and unit, and whether it was in time.
drop view if exists public_petition, public_petition_step, public_petition_count, public_day_off;

create view public_petition as
select authority_id, id, year, number, kind, field, public_title as title, state, unit_id, received_on, due_on, forward_due_on, term_days, is_term_working, term_basis,
  answered_on, forwarded_on, forwarded_to, case when answered_on is not null then apology end as apology, rating, shown_on, shown_body as body, shown_answer as answer,
  search_words
from petition
where may_show and public_title is not null and state not in ('refused', 'merged') and not (coalesce(end_kind, '') = 'hide' and end_approved_by is not null);

create view public_petition_step as
select s.authority_id, s.petition_id, s.id, s.kind, s.happened_on from petition_step s
where s.kind in ('asked', 'supplied', 'moved') and exists (select 1 from public_petition p where p.authority_id = s.authority_id and p.id = s.petition_id);

create view public_petition_count as
select authority_id, id, year, kind, field, unit_id, state, received_on, due_on, forward_due_on, answered_on, forwarded_on, rating,
  coalesce(end_kind = 'hide' and end_approved_by is not null, false) as is_hidden
from petition;

-- Days off and swapped days, by which everybody can count a term again.
create view public_day_off as
select a.id as authority_id, h.falls_on, h.is_off from authority a cross join holiday h where h.ended_at is null;
