alter table reading add column restored jsonb;
comment on column reading.restored is 'Where lost letters were put back: the text as it came, the stretches with their confidence, and which letters were lost.';

-- Pages recognised so far, so that a reading that is interrupted goes on where it was; emptied when it ends.
create table recognised_page (
  authority_id uuid not null,
  reading_id uuid not null,
  page int not null,
  content jsonb not null,
  primary key (authority_id, reading_id, page),
  constraint recognised_page_of_reading foreign key (authority_id, reading_id) references reading (authority_id, id) on delete cascade,
  constraint recognised_page_counts_from_one check (page >= 1)
);
comment on column recognised_page.content is 'The page as the reading engine hands it out and takes it back.';

-- What a person wrote for a word that the engine had restored otherwise: offered wherever the same remains are restored so again.
create table word_correction (
  authority_id uuid not null,
  remains text not null,
  restored text not null,
  correction text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  primary key (authority_id, remains, restored),
  constraint word_correction_by_officer foreign key (authority_id, corrected_by) references officer (authority_id, id),
  constraint word_correction_is_short check (length(remains) <= 200 and length(restored) <= 200 and length(correction) <= 200)
);
create index word_correction_by_officer on word_correction (authority_id, corrected_by);
