-- Pictures that look alike are found among a hundred thousand: the 64 bits in six bands, each with its place. Two that differ in at most five bits have one band alike, so that
-- only the few pictures that share a band are compared bit by bit.
create function look_bands(look bit(64)) returns int[] language sql immutable strict parallel safe as $$
  select array[
    substring(look from 1 for 11)::bit(11)::int,
    2048 + substring(look from 12 for 11)::bit(11)::int,
    4096 + substring(look from 23 for 11)::bit(11)::int,
    6144 + substring(look from 34 for 11)::bit(11)::int,
    8192 + substring(look from 45 for 10)::bit(10)::int,
    10240 + substring(look from 55 for 10)::bit(10)::int
  ]
$$;
create index evidence_by_look on evidence using gin (look_bands(look)) where look is not null;
