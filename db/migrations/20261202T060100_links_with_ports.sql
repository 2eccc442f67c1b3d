-- Addresses of the internet with a port or a user in them are not asked, and are of no private network.
alter table story_link drop constraint story_link_state_is_known;
alter table story_link add constraint story_link_state_is_known
  check (state in ('well', 'moved', 'gone', 'ill', 'unreachable', 'closed', 'inside', 'odd'));
comment on column story_link.state is '[staff code] well, moved, gone, ill, unreachable, closed (machines are not let in), inside (in a private network, not asked) or odd (with a port or a user in the address, not asked); null until it was asked.';
update story_link set state = null, since_at = null, checked_at = null where state = 'inside';
