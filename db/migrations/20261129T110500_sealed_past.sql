-- What rows held before is listed under the seal of the transaction that superseded them: each by table, key, since when and SHA-256.
alter table audit_seal add column past jsonb;
comment on table audit_seal is 'Entries of the log under a key that the database never sees: written with their transaction, or taken over from before there were seals. past lists the past rows that the transaction kept.';
comment on column audit_seal.past is '[nobody code] Table, key, since when (microseconds) and SHA-256 of each past row.';
