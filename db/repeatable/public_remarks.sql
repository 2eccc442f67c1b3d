-- What citizens said of a page and what was answered, where its sender allowed it and an officer agreed.
drop view if exists public_remark;

create view public_remark as
select authority_id, id, address, subject, text, state, answer, received_at, answered_at, unit_id from remark where is_shown;
