-- A body may issue papers as a room (its head signs alone) or have been a district; an officer may hold posts in several authorities under one sign-in.
alter table authority
  drop constraint authority_level_is_known,
  add constraint authority_level_is_known check (level in ('province', 'commune', 'department', 'room', 'district'));

alter table officer
  add column own_sign_in_id uuid,
  add constraint officer_own_sign_in foreign key (own_sign_in_id) references auth."user" (id),
  add constraint officer_joined_has_a_sign_in check (own_sign_in_id is null or sign_in_id is not null);
create index officer_by_own_sign_in on officer (own_sign_in_id);
comment on column officer.own_sign_in_id is 'The sign-in that was made for the officer here, while another authority''s is used in its place; null: it is used itself.';

alter table auth."session" add column "worksFor" uuid;
comment on column auth."session"."worksFor" is 'The authority that was chosen in this session, of those in which the person is an officer.';
