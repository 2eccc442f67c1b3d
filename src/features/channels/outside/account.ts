import type { Id, UnitId } from '#platform/values/ids.ts';

export type AccountId = Id<'outside-account'>;

/** A page of the authority, a unit or a body beside it on a service of others. */
export interface OutsideAccount {
  id: AccountId;
  unitId: UnitId;
  service: string;
  name: string;
  address: string;
  isOfficial: boolean;
  sinceOn: Temporal.PlainDate | null;
  /** The first day on which it is no longer used. */
  endedOn: Temporal.PlainDate | null;
}
