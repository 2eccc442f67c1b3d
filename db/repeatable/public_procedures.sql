-- The copy of the procedures, what announced changes, and forms to fill in.
drop view if exists public_procedure, public_procedure_version, public_procedure_way, public_procedure_paper, public_procedure_step, public_procedure_basis,
  public_procedure_form, public_procedure_announcing, public_procedure_change;

create view public_procedure as
select authority_id, id, code, plain_words, other_words, sought_words, search_words from procedure;

create view public_procedure_version as
select authority_id, id, procedure_id, from_on, until_on, announcing_id, name, field, level, kind, performer, decider, partners, audience, conditions, result,
  service, partial_reason, address, copied_on, recorded_at
from procedure_version where dropped_at is null;

create view public_procedure_way as
select authority_id, version_id, position, kind, term, term_unit, fee, note from procedure_way;

create view public_procedure_paper as
select authority_id, version_id, position, occasion, name, originals, copies from procedure_paper;

create view public_procedure_step as
select authority_id, version_id, position, words from procedure_step;

create view public_procedure_basis as
select b.authority_id, b.version_id, b.position, b.words, l.address
from procedure_basis b left join law l on l.authority_id = b.authority_id and l.id = b.law_id and l.dropped_at is null;

create view public_procedure_form as
select f.authority_id, f.id, f.procedure_id, f.name, f.file_id, s.name as file_name, s.media_type, s.byte_count, s.sha256, s.storage_key
from procedure_form f join stored_file s on s.authority_id = f.authority_id and s.id = f.file_id where f.dropped_at is null;

create view public_procedure_announcing as
select authority_id, id, symbol, title, issuer, issued_on, effect_on, address from procedure_announcing;

create view public_procedure_change as
select authority_id, announcing_id, kind, code, successor_code from procedure_change;
