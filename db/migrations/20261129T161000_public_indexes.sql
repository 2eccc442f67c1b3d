-- What is public, and what lists count by their state, is found without reading every activity (docs/adr/0021).
create index activity_public_by_day on activity (authority_id, happened_on desc, id desc) where state = 'confirmed' and not is_internal;
create index activity_public_by_duty on activity (authority_id, duty_id) where state = 'confirmed' and not is_internal;
create index activity_by_state on activity (authority_id, state, happened_on desc, id desc);
create index activity_confirmed_by_channel on activity (authority_id, channel, happened_on desc, id desc) where state = 'confirmed';
create index evidence_public_photo on evidence (authority_id, activity_id, id) where is_public and public_file_id is not null;
create index activity_writer_unseen on activity_writer (authority_id, activity_id) where is_for_another_unit and seen_at is null;
