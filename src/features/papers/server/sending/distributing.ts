import { officersAt } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { matchParts } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { fold, truncate } from '#platform/values/text.ts';
import type { OutgoingId, OutgoingPaper } from '../../paper.ts';
import { purposeKind, type Recipient, type RecipientId, type Way } from '../../sending/recipient.ts';
import type { Keeping } from '../locked.ts';
import { outgoingOf } from '../outgoing-queries.ts';
import { recipientsOf } from './queries.ts';

const SHORT = 110;

export interface Named {
  name: string;
  purpose?: string | null | undefined;
  unitId?: UnitId | null;
}

/** Writes recipients behind those that stand there; those that stand there already are passed over. */
export async function writeRecipients(
  tx: Tx,
  { actor, now }: Keeping,
  outgoingId: OutgoingId,
  named: readonly Named[],
): Promise<RecipientId[]> {
  const { authorityId, officerId } = actor;
  const there = await recipientsOf(tx, authorityId, outgoingId);
  const key = ({ name, unitId }: Named | Recipient): string => (unitId ? unitId : fold(name));
  const known = new Set(there.map(key));
  let position = Math.max(0, ...there.map((one) => one.position));
  const ids: RecipientId[] = [];
  for (const one of named) {
    if (known.has(key(one))) continue;
    known.add(key(one));
    position += 1;
    const { id } = await tx
      .insertInto('paper_recipient')
      .values({
        ...{ authority_id: authorityId, outgoing_paper_id: outgoingId, position, name: one.name, purpose: one.purpose ?? null },
        ...{ unit_id: one.unitId ?? null, added_at: now, added_by: officerId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(id);
  }
  return ids;
}

export interface Sent {
  way: Way;
  sentOn: Temporal.PlainDate;
  note?: string | undefined;
}

/** Writes that a paper was sent to recipients. */
export async function writeSendings(
  tx: Tx,
  { actor, now }: Keeping,
  ids: readonly RecipientId[],
  { way, sentOn, note }: Sent,
): Promise<void> {
  if (ids.length === 0) return;
  const common = {
    authority_id: actor.authorityId,
    way,
    sent_on: sentOn,
    note: note ?? null,
    entered_at: now,
    entered_by: actor.officerId,
  };
  await tx
    .insertInto('paper_sending')
    .values(ids.map((recipient_id) => ({ ...common, recipient_id })))
    .execute();
}

/** What a unit is asked by what the paper is sent for; tasks are made by the plan itself. */
const asks: Readonly<Record<ReturnType<typeof purposeKind>, Words>> = {
  perform: { vi: 'Gửi đơn vị để thực hiện. Mời mở xem và ký nhận.', en: 'For your unit to carry out. Please read and receive it.' },
  report: { vi: 'Gửi đơn vị để biết, để báo cáo. Mời ký nhận.', en: 'For your unit to know. Please receive it.' },
  other: { vi: 'Văn bản gửi cho đơn vị. Mời mở xem và ký nhận.', en: 'A paper for your unit. Please read and receive it.' },
};

/** Tells the officers of the units that a paper is theirs to receive; of one paper to one unit nobody is told twice a day. How many were told. */
export async function tellUnits(
  tx: Tx,
  { actor, now, today }: Keeping,
  line: OutgoingPaper,
  recipients: readonly Recipient[],
): Promise<number> {
  const words = [];
  for (const { id, unitId, purpose } of recipients) {
    if (!unitId) continue;
    const said = purpose ? ` (${purpose})` : '';
    for (const officerId of await officersAt(tx, actor.authorityId, unitId, today))
      words.push({
        officerId,
        kind: 'paper-sent' as const,
        about: { type: 'paper-recipient', id },
        address: `/lam-viec/so-van-ban/nhan/${id}`,
        title: { vi: `${line.symbol}${said}: ${truncate(line.title, SHORT)}`, en: `${line.symbol}${said}: ${truncate(line.title, SHORT)}` },
        text: asks[purposeKind(purpose)],
      });
  }
  return sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
}

const named = (recipients: readonly Named[]): string =>
  recipients.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)).join('; ');

/**
 * Makes the list of recipients of a paper that is issued, from what the paper names, several in one line apart and groups by their members; those that are
 * surely units of ours are sent it within the product, and their officers told. The others wait for the clerk, who enters how they were sent it. Who may is asked by whoever issues.
 */
export async function distribute(tx: Tx, by: Keeping, outgoingId: OutgoingId, list: readonly Named[]): Promise<void> {
  // The line for the copy that is kept is no recipient.
  const recipients = list.filter(({ name, purpose }) => !/^lưu(?!\p{L})/iu.test(name) && !/^lưu(?!\p{L})/iu.test(purpose ?? ''));
  const { actor, today } = by;
  const line = await outgoingOf(tx, actor.authorityId, outgoingId);
  if (!line || recipients.length === 0) return;
  const names = recipients.map(({ name }) => name);
  const parts = await matchParts(tx, actor.authorityId, names, today);
  const all = recipients.flatMap((one): Named[] => {
    return (parts.get(one.name) ?? []).flatMap(({ name, match }): Named[] =>
      match.sure && match.unitIds.length > 0 ? match.unitIds.map((unitId) => ({ ...one, name, unitId })) : [{ ...one, name }],
    );
  });
  const ids = await writeRecipients(tx, by, outgoingId, all);
  const own = (await recipientsOf(tx, actor.authorityId, outgoingId)).filter(({ id, unitId }) => unitId !== null && ids.includes(id));
  await writeSendings(
    tx,
    by,
    own.map(({ id }) => id),
    { way: 'product', sentOn: today },
  );
  const changes = { toWhom: { to: named(recipients) }, sentTo: { to: own.length } };
  recordChange(tx, { action: 'outgoing.distributed', objectType: 'outgoing', objectId: outgoingId, changes });
  await tellUnits(tx, by, line, own);
}
