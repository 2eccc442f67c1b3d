import type { Read } from '#platform/server/database.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Site } from '../../display.ts';
import { keyOf } from '../../materials/material.ts';
import { stockOn } from '../../materials/stock.ts';
import { sitesOf } from '../queries.ts';
import { movesOf } from './queries.ts';

/** How many post offices have papers, of how many, and which have none. */
export interface Coverage {
  covered: number;
  outOf: number;
  without: Site[];
}

/**
 * "100 % điểm bưu điện có tài liệu": of the post offices (stands) in use on the day, those where copies of some paper lie at its end, by what was known
 * at the moment. The list of post offices is that of now. Of no post office there is no share.
 */
export async function coverageOf(db: Read, authorityId: AuthorityId, { happenedBy, knownBy }: AsOf): Promise<Coverage> {
  const stands = (await sitesOf(db, authorityId)).filter(
    ({ kind, endedOn }) => kind === 'stand' && (!endedOn || Temporal.PlainDate.compare(happenedBy, endedOn) < 0),
  );
  const moves = await movesOf(db, authorityId, { knownBy });
  const ofEach = [...Map.groupBy(moves, ({ materialId }) => materialId).values()].map((own) => stockOn(own, happenedBy));
  const has = ({ id }: Site): boolean => ofEach.some((stock) => (stock.get(keyOf({ siteId: id })) ?? 0) > 0);
  const without = stands.filter((site) => !has(site));
  return { covered: stands.length - without.length, outOf: stands.length, without };
}
