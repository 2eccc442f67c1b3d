import { sql } from 'kysely';
import type { Database } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

const MOST_PAGES_A_DAY = 500;

interface Vote {
  authorityId: AuthorityId;
  on: Temporal.PlainDate;
  address: string;
  isUseful: boolean;
}

/** Counts that a page was of use to somebody, or not, by the day, without who said so; at most five hundred pages a day. */
export async function castVote(db: Database, { authorityId, on, address, isUseful }: Vote): Promise<void> {
  await sql`insert into page_vote as vote (authority_id, voted_on, address, useful, useless)
    select ${authorityId}, ${on}, ${address}, ${isUseful ? 1 : 0}, ${isUseful ? 0 : 1}
    where (select count(*) from page_vote where authority_id = ${authorityId} and voted_on = ${on}) < ${MOST_PAGES_A_DAY}
      or exists (select 1 from page_vote where authority_id = ${authorityId} and voted_on = ${on} and address = ${address})
    on conflict (authority_id, voted_on, address) do update set useful = vote.useful + excluded.useful, useless = vote.useless + excluded.useless`.execute(
    db,
  );
}
