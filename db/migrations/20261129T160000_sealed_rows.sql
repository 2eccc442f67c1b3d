-- What a transaction leaves in the rows that it wrote is listed under its seal, so that a row changed behind the product is noticed.
alter table audit_seal add column present jsonb;
comment on table audit_seal is 'Entries of the log under a key that the database never sees: written with their transaction, or taken over from before there were seals. past lists the past rows that the transaction kept, present the rows as it left them.';
comment on column audit_seal.present is '[nobody code] Table, key, number of columns and keyed digest (null: taken away) of each row that the transaction wrote.';

-- What a row holds, the columns left out apart: the same whatever a session says about time zones and forms.
create function row_digest(kept anyelement, left_out text[]) returns text
  language sql stable
  set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' set bytea_output = 'hex' set extra_float_digits = '1'
  as $$ select encode(sha256(convert_to((to_jsonb(kept) - left_out)::text, 'UTF8')), 'hex') $$;
