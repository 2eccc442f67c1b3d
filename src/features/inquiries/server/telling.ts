import { sendMessages } from '#features/messages/server/index.ts';
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
  /** What happened: of one thing about one request an officer is told once a day. */
  type: string;
  title: Words;
  text: Words;
}

export const wordOf = (officerId: OfficerId, { id, type, title, text }: Said): Word => ({
  officerId,
  kind: 'inquiry',
  about: { type, id },
  address: `/lam-viec/thong-tin/${id}`,
  title,
  text,
});

export async function tell(tx: Tx, { actor, now }: Inquiring, officers: readonly OfficerId[], said: Said): Promise<void> {
  const others = [...new Set(officers)].filter((id) => id !== actor.officerId);
  await sendMessages(
    tx,
    { authorityId: actor.authorityId, at: now, by: actor.officerId },
    others.map((one) => wordOf(one, said)),
  );
}
