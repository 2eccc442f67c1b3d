import { tellEach } from '#features/messages/server/index.ts';
import type { Word } from '#features/messages/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import type { InquiryId } from '../inquiry.ts';

/** Who asks or answers, on which day and at which moment. */
export interface Inquiring {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

interface Said {
  id: InquiryId;
  /** What happened. */
  type: string;
  title: Words;
  text: Words;
}

export const wordOf = ({ id, type, title, text }: Said): Omit<Word, 'officerId'> => ({
  ...{ kind: 'inquiry', about: { type, id }, address: `/lam-viec/thong-tin/${id}` },
  ...{ title, text },
});

export const tell = (tx: Tx, by: Inquiring, officers: readonly OfficerId[], said: Said): Promise<void> =>
  tellEach(tx, by, officers, wordOf(said));
