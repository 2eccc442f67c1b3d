-- An answer that was named as a source by mistake is taken back; that it was named stays.
alter table inquiry_use
  add column taken_back_at timestamptz,
  add column taken_back_by uuid,
  drop constraint inquiry_use_once,
  add constraint inquiry_use_taken_back_by_officer foreign key (authority_id, taken_back_by) references officer (authority_id, id),
  add constraint inquiry_use_is_taken_back_whole check ((taken_back_at is null) = (taken_back_by is null));
create unique index inquiry_use_once on inquiry_use (authority_id, inquiry_id, activity_id, difficulty_id) nulls not distinct where taken_back_at is null;
create index inquiry_use_by_taker_back on inquiry_use (authority_id, taken_back_by);
