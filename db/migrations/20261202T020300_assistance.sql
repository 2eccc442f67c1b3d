-- Help by a language model, off until somebody connects one: where it is, and what it suggested to whom.
create table assistance_setting (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  base_url text not null,
  model text not null,
  sealed_key bytea,
  is_active boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (authority_id, id),
  constraint assistance_setting_is_one unique (authority_id),
  constraint assistance_setting_by_officer foreign key (authority_id, set_by) references officer (authority_id, id),
  constraint assistance_setting_leads_somewhere check (base_url <> '' and model <> '')
);
create index assistance_setting_by_setter on assistance_setting (authority_id, set_by);
comment on column assistance_setting.base_url is '[staff text] Where the service is, up to /chat/completions.';
comment on column assistance_setting.model is '[staff text] Which model is asked.';

create table assistance_suggestion (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  about_type text not null,
  about_id uuid not null,
  about_key text not null,
  task text not null,
  prompt text not null,
  model text not null,
  given text not null,
  answer text,
  state text not null default 'waiting',
  fault text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  primary key (authority_id, id),
  constraint assistance_suggestion_asked_by_officer foreign key (authority_id, asked_by) references officer (authority_id, id),
  constraint assistance_suggestion_decided_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint assistance_suggestion_state_is_known check (state in ('waiting', 'ready', 'failed', 'taken', 'put-aside')),
  constraint assistance_suggestion_is_answered check ((state in ('ready', 'taken')) <= (answer is not null)),
  constraint assistance_suggestion_says_something check (given <> '' and answer <> '' and fault <> '')
);
create index assistance_suggestion_by_subject on assistance_suggestion (authority_id, about_id);
create index assistance_suggestion_by_asker on assistance_suggestion (authority_id, asked_by);
create index assistance_suggestion_by_decider on assistance_suggestion (authority_id, decided_by);
comment on column assistance_suggestion.about_type is '[staff code] Of which kind of thing the text is: story.';
comment on column assistance_suggestion.about_key is '[staff code] Which version of it.';
comment on column assistance_suggestion.task is '[staff code] What was asked for.';
comment on column assistance_suggestion.prompt is '[staff code] The template that was used, with its version.';
comment on column assistance_suggestion.model is '[staff text] Which model answered.';
comment on column assistance_suggestion.given is '[staff free] The text as it stood; what left has personal data covered.';
comment on column assistance_suggestion.answer is '[staff free] What was suggested, with what was covered put back.';
comment on column assistance_suggestion.state is '[staff code] waiting, ready, failed, taken or put-aside.';
comment on column assistance_suggestion.fault is '[staff code] Why there is none.';

alter table story_edition add column assisted_at timestamptz;
comment on column story_edition.assisted_at is 'When words that a model suggested were first taken into it.';
