-- Activities that were public once, by the key of their row: an address of one that was taken away says so. What it held is not told.
drop view if exists public_activity_before;

create view public_activity_before as
select authority_id, key from past_row
where of_table = 'activity' and content ->> 'state' = 'confirmed' and not (content ->> 'is_internal')::boolean;
