import { authorityOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

/** Number, day, place and signer as which a plan is issued. */
export interface IssuedAs {
  symbol: string;
  /** Undefined: the place of the authority on that day. */
  place?: string | undefined;
  issuedOn: Temporal.PlainDate;
  signerAuthority?: string | undefined;
  signerPosition: string;
  signerName: string;
}

/** The place before the day on papers of the authority: as it is called on that day, on one before the product knew it as it is called today. */
export const placeOf = async (
  db: Read,
  authorityId: AuthorityId,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<string | null> => ((await authorityOn(db, authorityId, on)) ?? (await authorityOn(db, authorityId, today)))?.placeName ?? null;
