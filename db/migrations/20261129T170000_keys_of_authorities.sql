-- A database shared out by authority can keep a key only within one: both of these come with the authority, and neither was ever
-- given twice (a sign-in is made with its officer, a storage key begins with the authority).
alter table officer drop constraint officer_signs_in_once,
  add constraint officer_signs_in_once unique (authority_id, sign_in_id);
create index officer_by_sign_in on officer (sign_in_id);

alter table stored_file drop constraint stored_file_key_is_once,
  add constraint stored_file_key_is_once unique (authority_id, storage_key);
