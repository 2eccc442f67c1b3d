-- What the file of a paper says, taken out by the worker, so that a paper is found by words that stand only there.
create table law_text (
  authority_id uuid not null,
  file_id uuid not null,
  law_id uuid not null,
  state text not null,
  attempts integer not null default 0,
  refusal text,
  is_recognised boolean not null default false,
  asked_at timestamptz not null,
  tried_at timestamptz,
  primary key (authority_id, file_id),
  constraint law_text_of_file foreign key (authority_id, file_id) references stored_file (authority_id, id),
  constraint law_text_of_law foreign key (authority_id, law_id) references law (authority_id, id),
  constraint law_text_state_is_known check (state in ('waiting', 'read', 'unreadable')),
  constraint law_text_unreadable_has_a_reason check ((state = 'unreadable') = (refusal is not null))
);
create index law_text_by_law on law_text (authority_id, law_id);
create index law_text_waiting on law_text (authority_id, asked_at) where state = 'waiting';
comment on table law_text is 'How far the text of the file of a paper was taken out. A file that was replaced keeps its own.';
comment on column law_text.state is '[staff code] Waiting for the worker, read, or not to be read.';
comment on column law_text.refusal is '[staff text] Why it could not be read.';
comment on column law_text.is_recognised is 'Some of it was recognised from pictures of pages.';
comment on column law_text.tried_at is 'When the worker last took it up.';

create table law_passage (
  authority_id uuid not null,
  file_id uuid not null,
  position integer not null,
  page integer,
  text text not null,
  primary key (authority_id, file_id, position),
  constraint law_passage_of_text foreign key (authority_id, file_id) references law_text (authority_id, file_id),
  constraint law_passage_says_something check (text <> '')
);
create index law_passage_by_search on law_passage using gin (search_vector(authority_id, text));
comment on table law_passage is 'A stretch of the text of a file, about a page long; its end stands at the beginning of the next again.';
comment on column law_passage.page is 'The page of a PDF.';
comment on column law_passage.text is '[staff text] On one line.';

insert into law_text (authority_id, file_id, law_id, state, asked_at)
  select authority_id, file_id, id, 'waiting', now() from law where file_id is not null;
