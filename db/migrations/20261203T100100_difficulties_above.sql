-- A difficulty goes to a superior as an envelope, with what was tried here, and its answer comes back to it.
alter table envelope
  drop constraint envelope_kind_is_known,
  add constraint envelope_kind_is_known check (kind in ('plan', 'report', 'difficulty'));
comment on column envelope.kind is '[staff code] plan, report or difficulty.';

alter table difficulty
  add column tried text,
  add column is_by_envelope boolean not null default false,
  add column above_became text,
  add column above_answer text,
  add column above_body text,
  add column above_at timestamptz,
  add constraint difficulty_says_what_was_tried check (tried <> '' and above_answer <> '' and above_body <> ''),
  add constraint difficulty_goes_by_envelope_with_trying check (not is_by_envelope or (tried is not null and carried_to is not null)),
  add constraint difficulty_is_answered_above_whole check (num_nonnulls(above_became, above_answer, above_body, above_at) in (0, 4)),
  add constraint difficulty_above_is_known check (above_became in ('resolved', 'cannot'));
comment on column difficulty.tried is '[unit free] What the authority tried itself before it asked above.';
comment on column difficulty.is_by_envelope is 'It went as an envelope, of which the answer comes back by itself.';
comment on column difficulty.above_became is '[staff code] resolved or cannot, as the superior said.';
comment on column difficulty.above_answer is '[unit free] What the superior answered.';
comment on column difficulty.above_body is '[staff text] The body that answered.';
comment on column difficulty.above_at is 'When it answered.';
