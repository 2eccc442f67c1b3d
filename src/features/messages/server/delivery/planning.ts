import { ZONE } from '#platform/server/clock.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Channel, MessageId } from '../../message.ts';
import { goesAt, usualSetting, type IsDayOff, type Setting } from '../../tempo.ts';
import { settingsOf } from '../settings.ts';

/** So many messages are decided about in one transaction. */
const PART = 2000;

interface New {
  id: MessageId;
  officer_id: OfficerId;
  kind: string;
  is_urgent: boolean;
  made_at: Temporal.Instant;
}

async function channelsOf(tx: Tx, authorityId: AuthorityId, officers: readonly OfficerId[], settings: ReadonlyMap<OfficerId, Setting>) {
  const devices = await tx
    .selectFrom('message_device')
    .select('officer_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('officer_id', 'in', [...officers])
    .execute();
  const withDevice = new Set(devices.map(({ officer_id: id }) => id));
  return (id: OfficerId): Channel[] => [
    ...(settings.get(id)?.email ? (['mail'] as const) : []),
    ...(withDevice.has(id) ? (['push'] as const) : []),
  ];
}

/** Decides of new messages of an authority by which ways and when they go out. Whether there are more that wait for it. */
export const planMessages = (db: Database, authorityId: AuthorityId, isDayOff: IsDayOff): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    await takeTurn(tx, authorityId, 'messages');
    const found: New[] = await tx
      .selectFrom('message')
      .select(['id', 'officer_id', 'kind', 'is_urgent', 'made_at'])
      .where('authority_id', '=', authorityId)
      .where('is_planned', '=', false)
      .limit(PART)
      .execute();
    if (found.length === 0) return false;
    const officers = [...new Set(found.map(({ officer_id: id }) => id))];
    const settings = await settingsOf(tx, authorityId, officers);
    const channels = await channelsOf(tx, authorityId, officers, settings);
    const rows = found.flatMap(({ id, officer_id: officer, kind, is_urgent: isUrgent, made_at: at }) => {
      const ways = channels(officer);
      if (ways.length === 0) return [];
      const madeAt = at.toZonedDateTimeISO(ZONE).toPlainDateTime();
      const goes = goesAt({ kind, isUrgent, madeAt }, settings.get(officer) ?? usualSetting, isDayOff);
      const due_at = goes?.toZonedDateTime(ZONE).toInstant();
      return due_at ? ways.map((channel) => ({ authority_id: authorityId, message_id: id, channel, due_at })) : [];
    });
    if (rows.length > 0)
      await tx
        .insertInto('message_delivery')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    const ids = found.map(({ id }) => id);
    await tx.updateTable('message').set({ is_planned: true }).where('authority_id', '=', authorityId).where('id', 'in', ids).execute();
    return found.length === PART;
  });
