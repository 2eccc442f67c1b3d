-- Word to officers: in the product always, by e-mail and web push where a person wants it.
create table message (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  kind text not null,
  about_type text not null,
  about_id uuid not null,
  made_on date not null,
  made_at timestamptz not null,
  address text not null,
  title_vi text not null,
  title_en text not null,
  text_vi text not null,
  text_en text not null,
  is_urgent boolean not null default false,
  is_planned boolean not null default false,
  read_at timestamptz,
  primary key (authority_id, id),
  constraint message_is_sent_once_a_day unique (authority_id, officer_id, kind, about_type, about_id, made_on),
  constraint message_to_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint message_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$' and about_type ~ '^[a-z]+(-[a-z]+)*$'),
  constraint message_says_something check (title_vi <> '' and title_en <> '' and text_vi <> '' and text_en <> ''),
  constraint message_leads_inside check (address ~ '^/lam-viec(/|$)')
);
create index message_of_officer on message (authority_id, officer_id, id desc);
create index message_unread on message (authority_id, officer_id) where read_at is null;
create index message_unplanned on message (authority_id) where not is_planned;
comment on column message.kind is '[staff code] What it tells of; a person says for each kind how often it goes out.';
comment on column message.about_type is '[staff code] The object that it is about.';
comment on column message.address is '[staff code] The page inside on which it is dealt with.';
comment on column message.title_vi is '[staff free] Read by its officer alone.';
comment on column message.title_en is '[staff free] Read by its officer alone.';
comment on column message.text_vi is '[staff free] Read by its officer alone.';
comment on column message.text_en is '[staff free] Read by its officer alone.';
comment on column message.made_on is 'Its day in Việt Nam: of one kind about one object an officer gets one a day.';
comment on column message.is_urgent is 'It goes out on days off too.';
comment on column message.is_planned is 'It has been decided by which ways and when it goes out.';

create table message_letter (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  channel text not null,
  state text not null default 'waiting',
  attempts integer not null default 0,
  next_at timestamptz not null,
  reason text,
  detail text,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint message_letter_to_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint message_letter_channel_is_known check (channel in ('mail', 'push')),
  constraint message_letter_state_is_known check (state in ('waiting', 'sent', 'filed', 'failed', 'skipped')),
  constraint message_letter_waits_or_has_ended check ((state = 'waiting') = (ended_at is null)),
  constraint message_letter_says_why check (state not in ('failed', 'skipped') or reason is not null)
);
create index message_letter_of_officer on message_letter (authority_id, officer_id);
create index message_letter_waiting on message_letter (authority_id, channel, next_at) where state = 'waiting';
comment on table message_letter is 'One e-mail, or one word to the devices of an officer, about one or several messages. Its id and made_at are those of the letter, also when it is sent again.';
comment on column message_letter.channel is '[administrator code] By e-mail or to devices.';
comment on column message_letter.state is '[administrator code] Waiting, or how it ended; filed: laid into the data folder where there is no server for mail.';
comment on column message_letter.reason is '[administrator code] Why it failed, was left out, or waits still.';
comment on column message_letter.detail is '[administrator personal] What the other side answered; it may name an address.';
comment on column message_letter.next_at is 'Not tried before this moment.';

create table message_delivery (
  authority_id uuid not null,
  message_id uuid not null,
  channel text not null,
  due_at timestamptz not null,
  letter_id uuid,
  primary key (authority_id, message_id, channel),
  constraint message_delivery_of_message foreign key (authority_id, message_id) references message (authority_id, id),
  constraint message_delivery_in_letter foreign key (authority_id, letter_id) references message_letter (authority_id, id),
  constraint message_delivery_channel_is_known check (channel in ('mail', 'push'))
);
create index message_delivery_by_letter on message_delivery (authority_id, letter_id);
create index message_delivery_due on message_delivery (authority_id, due_at) where letter_id is null;
comment on column message_delivery.channel is '[administrator code] By e-mail or to devices.';
comment on column message_delivery.due_at is 'When it may go, by the hours and the tempo of its officer; what is due together goes in one letter.';

create table message_service (
  authority_id uuid not null,
  channel text not null,
  since_at timestamptz not null,
  next_at timestamptz not null,
  attempts integer not null,
  reason text not null,
  detail text not null,
  primary key (authority_id, channel),
  constraint message_service_channel_is_known check (channel in ('mail', 'push'))
);
comment on table message_service is 'A service that is away, for letters of one authority: until next_at nothing is tried. There is no row while it answers.';
comment on column message_service.channel is '[administrator code] By e-mail or to devices.';
comment on column message_service.reason is '[administrator code] What is wrong with it.';
comment on column message_service.detail is '[administrator text] What it answered, or why it could not be reached.';

create table message_setting (
  authority_id uuid not null,
  officer_id uuid not null,
  email text,
  language text not null,
  quiet_from text not null,
  quiet_to text not null,
  has_quiet_days_off boolean not null,
  primary key (authority_id, officer_id),
  constraint message_setting_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint message_setting_language_is_known check (language in ('vi', 'en')),
  constraint message_setting_hours_are_times check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint message_setting_email_says_something check (email <> '')
);
comment on table message_setting is 'How an officer wants to be reached; without a row nothing leaves the product.';
comment on column message_setting.email is '[administrator personal] Where word goes; it opens nothing.';
comment on column message_setting.language is '[staff code] Of letters.';
comment on column message_setting.quiet_from is '[staff code] 20:00; from here on until quiet_to, also over midnight, nothing goes out. The same time twice: no such hours.';
comment on column message_setting.quiet_to is '[staff code] 06:30.';

create table message_tempo (
  authority_id uuid not null,
  officer_id uuid not null,
  kind text not null,
  tempo text not null,
  primary key (authority_id, officer_id, kind),
  constraint message_tempo_of_setting foreign key (authority_id, officer_id) references message_setting (authority_id, officer_id),
  constraint message_tempo_is_known check (tempo in ('at-once', 'daily', 'weekly', 'never'))
);
comment on column message_tempo.kind is '[staff code] What messages tell of.';
comment on column message_tempo.tempo is '[staff code] How often messages of the kind go out.';

create table message_device (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  endpoint text not null,
  public_key text not null,
  auth_secret text not null,
  name text not null,
  added_at timestamptz not null,
  primary key (authority_id, id),
  constraint message_device_is_listed_once unique (authority_id, endpoint),
  constraint message_device_of_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint message_device_endpoint_is_https check (endpoint ~ '^https://')
);
create index message_device_by_officer on message_device (authority_id, officer_id);
comment on column message_device.endpoint is '[nobody personal] Where the push service of the device takes messages.';
comment on column message_device.public_key is '[nobody code] For what is sent to it.';
comment on column message_device.auth_secret is '[nobody code] For what is sent to it.';
comment on column message_device.name is '[staff text] Browser and system, as its officer reads it.';

-- Reminders of tasks, and word by which a leader urges.
create table reminder_rule (
  authority_id uuid not null references authority,
  days_before integer[] not null,
  late_every integer not null,
  request_days_before integer[] not null,
  primary key (authority_id),
  constraint reminder_rule_days_are_days check (0 <= all (days_before) and 60 >= all (days_before) and 0 <= all (request_days_before) and 60 >= all (request_days_before)),
  constraint reminder_rule_late_every_is_days check (late_every between 0 and 60)
);
comment on table reminder_rule is 'When tasks are reminded of; without a row 14, 3 and 0 days before and every 7 days while late.';
comment on column reminder_rule.late_every is 'Every so many days while a task is late; 0 is never.';

create table reminder_run (
  authority_id uuid not null references authority,
  through_on date not null,
  ran_at timestamptz not null,
  message_count integer not null,
  primary key (authority_id)
);
comment on table reminder_run is 'Up to which day reminders were made, so that a day on which nothing ran is made up for.';

create table task_urge (
  authority_id uuid not null,
  task_id uuid not null,
  urged_on date not null,
  urged_at timestamptz not null,
  urged_by uuid not null,
  reached integer not null,
  primary key (authority_id, task_id, urged_on),
  constraint task_urge_of_task foreign key (authority_id, task_id) references task (authority_id, id),
  constraint task_urge_by_officer foreign key (authority_id, urged_by) references officer (authority_id, id)
);
create index task_urge_by_urger on task_urge (authority_id, urged_by);
comment on column task_urge.reached is 'To how many officers of the unit the word went.';
