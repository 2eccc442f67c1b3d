import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { OnPlan } from '../draft.ts';

const SHORT = 110;

interface Told {
  /** Waits for the reader, or only moved on. */
  kind: 'plan-waits' | 'plan-moved';
  title: string;
  what: Words;
  text: Words;
  /** The page of the plan on which it is dealt with. */
  page?: 'trinh' | 'gop-y';
}

/** Tells officers how far a draft has got, each once for a day and kind; not who did it. */
export async function tell(
  tx: Tx,
  { actor, planId, now }: OnPlan,
  to: readonly OfficerId[],
  { kind, title, what, text, page = 'trinh' }: Told,
): Promise<void> {
  const words = [...new Set(to)].map((officerId) => ({
    officerId,
    kind,
    about: { type: 'plan', id: planId },
    address: `/lam-viec/ke-hoach/${planId}/${page}`,
    title: { vi: `${what.vi}: ${truncate(title, SHORT)}`, en: `${what.en}: ${truncate(title, SHORT)}` },
    text,
  }));
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
}

/** Who holds one of the roles today. */
export const holding = (tx: Tx, { actor, now }: OnPlan, ...roles: string[]): Promise<OfficerId[]> =>
  holdersOf(tx, actor.authorityId, roles, now.toZonedDateTimeISO(ZONE).toPlainDate());
