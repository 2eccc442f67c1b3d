-- A list of steps says for which duties it is meant, by the channels that they name and the topics that they are about; it may be taken by itself when their tasks are made.
alter table step_list
  add column channels text[] not null default '{}',
  add column topics text[] not null default '{}',
  add column is_applied boolean not null default false,
  add constraint step_list_is_applied_to_something check (not is_applied or cardinality(channels) + cardinality(topics) > 0);
comment on column step_list.channels is '[staff code] Kinds of channels, of which a duty names one; empty: any.';
comment on column step_list.topics is '[staff code] Topics, of which a duty is about one; empty: any.';
comment on column step_list.is_applied is 'Its steps stand in the tasks of such duties from the beginning.';
