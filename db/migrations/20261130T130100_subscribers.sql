-- Who wants to hear of what becomes public, by e-mail or on a device. Nothing of them is kept once they leave.
create table subscriber (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  way text not null,
  digest text not null,
  sealed_address bytea not null,
  base text not null,
  language text not null,
  tempo text not null,
  state text not null,
  asked_at timestamptz not null,
  letter_at timestamptz,
  confirmed_at timestamptz,
  told_to_id uuid,
  told_on date,
  primary key (authority_id, id),
  constraint subscriber_is_there_once unique (authority_id, way, digest),
  constraint subscriber_way_is_known check (way in ('mail', 'push')),
  constraint subscriber_base_is_an_address check (base ~ '^https?://'),
  constraint subscriber_language_is_known check (language in ('vi', 'en')),
  constraint subscriber_tempo_is_known check (tempo in ('at-once', 'daily')),
  constraint subscriber_state_is_known check (state in ('asked', 'confirmed')),
  constraint subscriber_confirmed_says_when check ((state = 'confirmed') = (confirmed_at is not null))
);
comment on table subscriber is 'A reader who asked for word of what becomes public. The row goes when the reader leaves, does not confirm, or the address takes nothing.';
comment on column subscriber.way is '[staff code] By e-mail or to a device.';
comment on column subscriber.digest is '[nobody code] By which an address that is there is found again; it cannot be turned back.';
comment on column subscriber.sealed_address is 'The address, or where a device takes word, sealed with a key drawn from that of the installation.';
comment on column subscriber.base is '[nobody code] Where the pages of the authority were when it was asked; links of letters begin so.';
comment on column subscriber.language is '[staff code] Of letters.';
comment on column subscriber.tempo is '[staff code] How often word goes out.';
comment on column subscriber.state is '[staff code] Asked: the address has not confirmed it yet.';
comment on column subscriber.letter_at is 'When a letter about the subscription itself was made last: not more than one in a while.';
comment on column subscriber.told_to_id is 'The last published thing that was looked at for this reader.';
comment on column subscriber.told_on is 'The day of the last letter of those who want one a day.';

create table subscription (
  authority_id uuid not null,
  subscriber_id uuid not null,
  kind text not null,
  about text not null default '',
  primary key (authority_id, subscriber_id, kind, about),
  constraint subscription_of_subscriber foreign key (authority_id, subscriber_id) references subscriber (authority_id, id),
  constraint subscription_kind_is_known check (kind in ('all', 'late', 'topic', 'target', 'unit'))
);
comment on column subscription.kind is '[staff code] What a reader wants to hear of.';
comment on column subscription.about is '[staff code] The topic, target or unit; empty where there is none to name.';

create table subscriber_letter (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  subscriber_id uuid not null,
  purpose text not null,
  thing_ids uuid[] not null default '{}',
  attempts integer not null default 0,
  next_at timestamptz not null,
  made_at timestamptz not null,
  primary key (authority_id, id),
  constraint subscriber_letter_to_subscriber foreign key (authority_id, subscriber_id) references subscriber (authority_id, id),
  constraint subscriber_letter_purpose_is_known check (purpose in ('confirm', 'known', 'news'))
);
create index subscriber_letter_by_subscriber on subscriber_letter (authority_id, subscriber_id);
create index subscriber_letter_due on subscriber_letter (authority_id, next_at);
comment on table subscriber_letter is 'A letter that waits; the row goes with it. Its id and made_at are those of the letter, also when it is sent again.';
comment on column subscriber_letter.purpose is '[staff code] To confirm the address, to say that it is there already, or news.';

create table subscription_count (
  authority_id uuid not null references authority,
  counted_on date not null,
  event text not null,
  times integer not null default 1,
  primary key (authority_id, counted_on, event),
  constraint subscription_count_event_is_known check (event in ('asked', 'confirmed', 'left', 'bounced', 'lapsed', 'sent'))
);
comment on table subscription_count is 'How many readers came, left and were written to, by day; nothing of who.';
comment on column subscription_count.event is '[staff code] What happened.';

-- What stands on public pages, as it was first seen there: nothing is told twice.
create table published_thing (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  kind text not null,
  about_id uuid not null,
  seen_at timestamptz not null,
  primary key (authority_id, id),
  constraint published_thing_is_seen_once unique (authority_id, kind, about_id),
  constraint published_thing_kind_is_known check (kind in ('plan', 'amendment', 'report', 'activity', 'reached', 'late'))
);
comment on column published_thing.kind is '[public code] A plan, an amendment, a report, an activity, a target that was reached, a duty that is late.';

create table published_look (
  authority_id uuid not null references authority,
  looked_on date not null,
  head bigint not null,
  primary key (authority_id)
);
comment on table published_look is 'How far the log of an authority went when its public pages were looked at for news last: where it is no longer, on the same day, nothing is new.';
comment on column published_look.head is 'The number of the last entry.';
