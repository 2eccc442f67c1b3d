-- Stories: what the authority tells citizens, edition by edition, with who decided what about which text.
create table story (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  section text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint story_begun_by_officer foreign key (authority_id, begun_by) references officer (authority_id, id),
  constraint story_section_is_a_code check (section ~ '^[a-z]+(-[a-z]+)*$')
);
create index story_by_unit on story (authority_id, unit_id);
create index story_by_officer on story (authority_id, begun_by);
comment on column story.section is '[public code] The column of the portal in which it stands: news, example, guide, policy or press.';

create table story_edition (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  number integer not null,
  state text not null default 'draft',
  version integer not null default 1,
  title text not null,
  summary text not null,
  body text not null,
  effect_on date,
  consent text,
  is_urgent boolean not null default false,
  due_on date,
  submitted_at timestamptz,
  planned_at timestamptz,
  published_at timestamptz,
  known_words text,
  withdrawn_at timestamptz,
  notice text,
  activity_id uuid,
  activity_refusal text,
  primary key (authority_id, id),
  constraint story_edition_is_numbered unique (authority_id, story_id, number),
  constraint story_edition_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_edition_recorded_as foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint story_edition_state_is_known check (state in ('draft', 'submitted', 'checked', 'approved', 'scheduled', 'published', 'superseded', 'withdrawn', 'refused')),
  constraint story_edition_says_something check (title <> '' and summary <> '' and body <> ''),
  constraint story_edition_is_planned_when_scheduled check (state <> 'scheduled' or planned_at is not null),
  constraint story_edition_is_published_at check ((state in ('published', 'superseded', 'withdrawn')) = (published_at is not null)),
  constraint story_edition_is_withdrawn_with_notice check ((state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (notice is null)),
  constraint story_edition_is_counted_from_one check (number >= 1 and version >= 1)
);
create unique index story_edition_published_once on story_edition (authority_id, story_id) where state = 'published';
create index story_edition_by_activity on story_edition (authority_id, activity_id);
create index story_edition_that_is_scheduled on story_edition (planned_at) where state = 'scheduled';
create index story_edition_by_publication on story_edition (authority_id, published_at) where state = 'published';
create index story_edition_by_search on story_edition using gin (search_vector(authority_id, title || ' ' || summary || ' ' || coalesce(known_words, '')))
  where state = 'published';
comment on table story_edition is 'One edition of a story; what is published stays until the next edition is.';
comment on column story_edition.state is '[public code] draft, submitted, checked, approved, scheduled, published, superseded, withdrawn or refused.';
comment on column story_edition.version is 'Of the text: a decision holds for one of them.';
comment on column story_edition.title is '[public text] As it stands above the story.';
comment on column story_edition.summary is '[public text] What it says in two sentences.';
comment on column story_edition.body is '[public free] The text with its marks.';
comment on column story_edition.effect_on is 'For new rules: the day from which they hold.';
comment on column story_edition.consent is '[staff personal] For good examples: who agreed to be named, when and how.';
comment on column story_edition.known_words is '[public free] The words of the body without its marks, from publication on, for the search.';
comment on column story_edition.notice is '[public text] Why it was withdrawn, as everybody reads it.';
comment on column story_edition.activity_refusal is '[staff text] Why its publication was not recorded as an activity.';

create table story_subject (
  authority_id uuid not null,
  edition_id uuid not null,
  sort text not null,
  kind text not null,
  primary key (authority_id, edition_id, sort, kind),
  constraint story_subject_of_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint story_subject_sort_is_known check (sort in ('topic', 'audience')),
  constraint story_subject_kind_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$')
);
create index story_subject_by_kind on story_subject (authority_id, sort, kind);
comment on column story_subject.sort is '[public code] topic or audience.';
comment on column story_subject.kind is '[public code] Of the vocabulary of topics or audiences.';

create table story_text (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  version integer not null,
  title text not null,
  summary text not null,
  body text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_text_is_one_of_a_version unique (authority_id, edition_id, version),
  constraint story_text_of_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint story_text_saved_by_officer foreign key (authority_id, saved_by) references officer (authority_id, id)
);
create index story_text_by_officer on story_text (authority_id, saved_by);
comment on table story_text is 'The text of an edition as it was, version by version.';
comment on column story_text.title is '[staff text] As it was.';
comment on column story_text.summary is '[staff text] As it was.';
comment on column story_text.body is '[staff free] As it was.';

create table story_decision (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  edition_id uuid not null,
  version integer not null,
  act text not null,
  note text,
  planned_at timestamptz,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_decision_on_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint story_decision_by_officer foreign key (authority_id, decided_by) references officer (authority_id, id),
  constraint story_decision_act_is_a_code check (act ~ '^[a-z]+(-[a-z]+)*$')
);
create index story_decision_by_edition on story_decision (authority_id, edition_id);
create index story_decision_by_officer on story_decision (authority_id, decided_by);
comment on table story_decision is 'Who decided what about which version of a text, in the order in which it happened.';
comment on column story_decision.act is '[staff code] submitted, checked, returned, approved, scheduled, published, withdrawn …';
comment on column story_decision.note is '[staff free] Why.';
comment on column story_decision.decided_by is 'Nobody where the clock did it.';

create table story_file (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  kind text not null,
  file_id uuid not null,
  public_file_id uuid,
  words text not null,
  credit text,
  added_by uuid not null,
  added_at timestamptz not null,
  taken_off_at timestamptz,
  primary key (authority_id, id),
  constraint story_file_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_file_is_stored foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint story_file_is_shown foreign key (authority_id, public_file_id) references stored_file (authority_id, id),
  constraint story_file_added_by_officer foreign key (authority_id, added_by) references officer (authority_id, id),
  constraint story_file_kind_is_known check (kind in ('picture', 'file')),
  constraint story_file_picture_is_whole check (kind <> 'picture' or (public_file_id is not null and credit is not null)),
  constraint story_file_says_what_it_is check (words <> '')
);
create index story_file_by_story on story_file (authority_id, story_id);
create index story_file_by_file on story_file (authority_id, file_id);
create index story_file_by_public_file on story_file (authority_id, public_file_id);
create index story_file_by_officer on story_file (authority_id, added_by);
comment on column story_file.kind is '[public code] picture or file.';
comment on column story_file.words is '[public text] What a picture shows, for who does not see it; the name of a file.';
comment on column story_file.credit is '[public text] Who took the picture, or where it is from.';

create table story_version (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  channel text not null,
  words text not null,
  edition integer not null,
  of_version integer not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_version_is_one_of_a_channel unique (authority_id, story_id, channel),
  constraint story_version_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_version_written_by_officer foreign key (authority_id, written_by) references officer (authority_id, id),
  constraint story_version_channel_is_a_code check (channel ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint story_version_says_something check (words <> '')
);
create index story_version_by_officer on story_version (authority_id, written_by);
comment on table story_version is 'A story as it is said on another channel, with the edition and the version of its text that it was made from.';
comment on column story_version.channel is '[staff code] facebook, zalo, radio, banner, leaflet, board or sms.';
comment on column story_version.words is '[staff free] What is said there.';

create table story_posting (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  words text not null,
  posted_on date not null,
  link text,
  activity_id uuid,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (authority_id, id),
  constraint story_posting_of_a_version foreign key (authority_id, version_id) references story_version (authority_id, id),
  constraint story_posting_recorded_as foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint story_posting_noted_by_officer foreign key (authority_id, noted_by) references officer (authority_id, id)
);
create index story_posting_by_version on story_posting (authority_id, version_id);
create index story_posting_by_activity on story_posting (authority_id, activity_id);
create index story_posting_by_officer on story_posting (authority_id, noted_by);
comment on table story_posting is 'A version that a person posted, with its proof; it records an activity.';
comment on column story_posting.words is '[public free] What was posted.';
comment on column story_posting.link is '[public text] Where it can be seen.';

create table story_approver (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  officer_id uuid not null,
  topic text,
  unit_id uuid,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, id),
  constraint story_approver_is_an_officer foreign key (authority_id, officer_id) references officer (authority_id, id),
  constraint story_approver_of_a_unit foreign key (authority_id, unit_id) references unit (authority_id, id),
  constraint story_approver_named_by_officer foreign key (authority_id, named_by) references officer (authority_id, id),
  constraint story_approver_topic_is_a_code check (topic ~ '^[a-z]+(-[a-z]+)*$')
);
create index story_approver_by_officer on story_approver (authority_id, officer_id);
create index story_approver_by_unit on story_approver (authority_id, unit_id);
create index story_approver_by_namer on story_approver (authority_id, named_by);
comment on table story_approver is 'Who approves stories of a topic or a unit beside those whose role does.';
comment on column story_approver.topic is '[staff code] Stories of this topic alone; all where none is named.';

-- The plan of content: what the Party asks the stories of a time to be about, and what was offered to media of others.
create table content_note (
  authority_id uuid not null references authority,
  id uuid not null default uuidv7(),
  from_on date not null,
  to_on date not null,
  words text not null,
  source text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  taken_off_at timestamptz,
  primary key (authority_id, id),
  constraint content_note_written_by_officer foreign key (authority_id, written_by) references officer (authority_id, id),
  constraint content_note_lasts check (from_on <= to_on),
  constraint content_note_says_something check (words <> '' and source <> '')
);
create index content_note_by_officer on content_note (authority_id, written_by);
comment on table content_note is 'Orientation of the content of a time, by the Party committee or the level above.';
comment on column content_note.words is '[staff free] What stories are to be about.';
comment on column content_note.source is '[staff text] Who said so, in which paper or meeting.';

create table story_offer (
  authority_id uuid not null,
  id uuid not null default uuidv7(),
  story_id uuid not null,
  outlet text not null,
  offered_on date not null,
  offered_by uuid not null,
  noted_at timestamptz not null,
  appeared_on date,
  link text,
  closed_at timestamptz,
  closing text,
  primary key (authority_id, id),
  constraint story_offer_of_a_story foreign key (authority_id, story_id) references story (authority_id, id),
  constraint story_offer_by_officer foreign key (authority_id, offered_by) references officer (authority_id, id),
  constraint story_offer_appears_with_proof check (appeared_on is null or link is not null),
  constraint story_offer_ends_once check (appeared_on is null or closed_at is null)
);
create index story_offer_by_story on story_offer (authority_id, story_id);
create index story_offer_by_officer on story_offer (authority_id, offered_by);
comment on table story_offer is 'A story offered to a medium of others, followed until it appeared.';
comment on column story_offer.outlet is '[staff text] The newspaper, the station, the site.';
comment on column story_offer.link is '[staff text] Where it appeared.';
comment on column story_offer.closing is '[staff free] Why it is followed no longer.';

create table story_figure (
  authority_id uuid not null,
  edition_id uuid not null,
  target_id uuid not null,
  said text,
  primary key (authority_id, edition_id, target_id),
  constraint story_figure_of_an_edition foreign key (authority_id, edition_id) references story_edition (authority_id, id),
  constraint story_figure_of_a_target foreign key (authority_id, target_id) references target (authority_id, id)
);
create index story_figure_by_target on story_figure (authority_id, target_id);
comment on table story_figure is 'Figures of targets that stand beside a story: as they are until it is published, as they were then from that moment on.';
comment on column story_figure.said is '[public text] The figure as it was published.';
