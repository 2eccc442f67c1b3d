import { officersAt } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';
import type { IncomingId, IncomingPaper } from '../paper.ts';
import type { HandInput } from '../schema.ts';
import type { Keeping } from './locked.ts';

const SHORT = 110;

type Line = { id: IncomingId } & Pick<IncomingPaper, 'title' | 'issuer' | 'number'> &
  Partial<Pick<IncomingPaper, 'unitId' | 'dueOn' | 'handedOn'>>;

/** Writes down to whom a paper goes, and tells the officers of that unit. */
export async function handing(tx: Tx, { actor, now, today }: Keeping, line: Line, { unitId, handedOn, dueOn }: HandInput): Promise<void> {
  const { authorityId, officerId } = actor;
  await tx
    .updateTable('incoming_paper')
    .set({ unit_id: unitId, handed_on: handedOn, due_on: dueOn ?? null, received_at: null, received_by: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', line.id)
    .where('done_on', 'is', null)
    .execute();
  const said = (it: Partial<Record<'handedOn' | 'dueOn', Temporal.PlainDate | null | undefined>> & { unitId?: string | null }) => ({
    unitId: it.unitId ?? null,
    handedOn: it.handedOn?.toString() ?? null,
    dueOn: it.dueOn?.toString() ?? null,
  });
  const changes = difference(said(line), said({ unitId, handedOn, dueOn }));
  recordChange(tx, { action: 'incoming.handed-on', objectType: 'incoming', objectId: line.id, changes });
  const officers = await officersAt(tx, authorityId, unitId, today);
  const words = officers.map((id) => ({
    officerId: id,
    kind: 'paper-handed' as const,
    about: { type: 'incoming', id: line.id },
    address: `/lam-viec/so-van-ban/den/${line.id}`,
    title: { vi: `Văn bản đến: ${truncate(line.title, SHORT)}`, en: `A paper for your unit: ${truncate(line.title, SHORT)}` },
    text: {
      vi: `Số đến ${line.number}, của ${line.issuer}.${dueOn ? ` Hạn xử lý ${formatDay(dueOn)}.` : ''} Mời ký nhận.`,
      en: `Arrival ${line.number}, from ${line.issuer}.${dueOn ? ` Due by ${formatDay(dueOn)}.` : ''} Please receive it.`,
    },
  }));
  await sendMessages(tx, { authorityId, at: now, by: officerId }, words);
}
