-- What a duty is about and whom it is for, and the same of an activity where that is otherwise than its duty.
create table duty_subject (
  authority_id uuid not null,
  duty_id uuid not null,
  sort text not null,
  kind text not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, duty_id, sort, kind),
  constraint duty_subject_of_duty foreign key (authority_id, duty_id) references duty (authority_id, id),
  constraint duty_subject_sort_is_known check (sort in ('topic', 'audience')),
  constraint duty_subject_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$')
);
comment on column duty_subject.sort is '[public code] topic or audience.';
comment on column duty_subject.kind is '[public code] Of the vocabulary of topics or audiences.';

create table activity_subject (
  authority_id uuid not null,
  activity_id uuid not null,
  sort text not null,
  kind text not null,
  known_at timestamptz not null default known_moment(),
  primary key (authority_id, activity_id, sort, kind),
  constraint activity_subject_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint activity_subject_sort_is_known check (sort in ('topic', 'audience')),
  constraint activity_subject_is_a_code check (kind ~ '^[a-z]+(-[a-z]+)*$')
);
comment on table activity_subject is 'None of a sort: that of its duty counts.';
comment on column activity_subject.sort is '[public code] topic or audience.';
comment on column activity_subject.kind is '[public code] Of the vocabulary of topics or audiences.';
