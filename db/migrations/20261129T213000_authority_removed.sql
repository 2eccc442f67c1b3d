-- An authority that was added by mistake, and for which nobody has done anything, is taken away again: its log stays, its names and addresses are free.
alter table authority add column removed_at timestamptz;
comment on column authority.removed_at is 'Since then it is not here any more; step and code went with it.';
