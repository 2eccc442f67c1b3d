import type { RecordOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import type { accounts } from './schema.ts';

export type AccountId = Id<'outside-account'>;

export interface OutsideAccount extends RecordOf<typeof accounts> {
  id: AccountId;
}
