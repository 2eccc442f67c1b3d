-- A department lies in a province, which its name need not say; that of a commune follows from its code.
alter table authority add column province_code text;
alter table authority add constraint authority_province_has_its_form check (province_code ~ '^\d{2}$');
comment on column authority.province_code is '[public code] The province of a body that has no administrative code of its own.';
