-- Of two different things that happen to one object on a day both are told; a reminder is told once a day.
alter table message
  add column event text not null default '',
  drop constraint message_is_sent_once_a_day,
  add constraint message_is_sent_once unique (authority_id, officer_id, kind, about_type, about_id, made_on, event);
create index message_about on message (authority_id, officer_id, about_id, id desc);
comment on column message.event is '[nobody code] The moment of the act that it tells of; empty for a reminder.';
