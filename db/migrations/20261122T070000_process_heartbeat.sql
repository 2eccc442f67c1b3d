create table process_heartbeat (
  process text primary key,
  beat_at timestamptz not null
);
comment on table process_heartbeat is 'When a process of the product last said that it lives; read by /healthz.';
