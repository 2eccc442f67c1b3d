import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { kept } from '../schema.ts';
import type { AlarmId, Screen, ScreenId } from '../screen.ts';

/** The screens of the authority by name, those that are no longer used last. */
export async function screensOf(db: Read, authorityId: AuthorityId): Promise<Screen[]> {
  const rows = await db
    .selectFrom('screen')
    .leftJoin('screen_signal', (join) =>
      join.onRef('screen_signal.authority_id', '=', 'screen.authority_id').onRef('screen_signal.screen_id', '=', 'screen.id'),
    )
    .select(['screen.id', 'ended_on', 'code', 'code_until', 'paired_at', 'heard_at', 'shows', ...kept.select])
    .where('screen.authority_id', '=', authorityId)
    .orderBy(sql`ended_on is not null`)
    .orderBy('name')
    .orderBy('screen.id')
    .execute();
  return rows.map(({ id, ended_on, code, code_until, paired_at, heard_at, shows, ...said }) => ({
    ...recordIn(kept, said),
    ...{ id, code, shows, endedOn: ended_on, codeUntil: code_until, pairedAt: paired_at, heardAt: heard_at },
  }));
}

export const screenOf = async (db: Read, authorityId: AuthorityId, id: ScreenId | undefined): Promise<Screen | undefined> =>
  id && (await screensOf(db, authorityId)).find((screen) => screen.id === id);

export interface Alarm {
  id: AlarmId;
  words: string;
  until: Temporal.Instant;
  proposedBy: OfficerId;
  proposedAt: Temporal.Instant;
  approvedAt: Temporal.Instant | null;
}

/** The alarm that stands or waits to be approved; undefined where there is none. */
export async function alarmNow(db: Read, authorityId: AuthorityId, now: Temporal.Instant): Promise<Alarm | undefined> {
  const row = await db
    .selectFrom('screen_alarm')
    .select(['id', 'words', 'until_at', 'proposed_by', 'proposed_at', 'approved_at'])
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .where('until_at', '>', now)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return (
    row && {
      ...{ id: row.id, words: row.words, until: row.until_at, proposedBy: row.proposed_by },
      ...{ proposedAt: row.proposed_at, approvedAt: row.approved_at },
    }
  );
}
