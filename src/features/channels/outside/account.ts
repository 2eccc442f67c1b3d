import type { RecordOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import type { accounts } from './schema.ts';

export type AccountId = Id<'outside-account'>;

/** A page of the authority, a unit or a body beside it on a service of others; it is not used any more from `endedOn` on. */
export interface OutsideAccount extends RecordOf<typeof accounts> {
  id: AccountId;
}
