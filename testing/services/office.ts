import { settingStart, type SettingInput, type Word } from '#features/messages/index.ts';
import { deliverMessages, lettersOf, sendMessages, settingOf, settle, type Ways } from '#features/messages/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { acting, at, processing, value } from '../actors.ts';
import { anAuthority, anOfficer } from '../builders.ts';
import { keyOfTests } from '../database.ts';

/** When messages are sent and delivered unless said otherwise: a Monday morning. */
export const morning = at('2026-06-01T09:00');
export const later = (minutes: number): Temporal.Instant => morning.add({ seconds: minutes * 60 });

/** A word to an officer about something new. */
export const word = (officerId: OfficerId, given: Partial<Word> = {}): Word => ({
  officerId,
  kind: 'urged',
  about: { type: 'task', id: crypto.randomUUID() },
  address: '/lam-viec/viec/1',
  title: { vi: 'Đôn đốc: Phát thanh quý II', en: 'Urged: radio' },
  text: { vi: 'Việc của đơn vị đã quá hạn 3 ngày.', en: 'Three days late.' },
  ...given,
});

/** Takes everything and sends nothing. */
const nothing: Ways['mail'] = { send: () => Promise.resolve({ state: 'sent' }), close: () => undefined };

/** An authority with an officer, and what is done about messages there. */
export async function anOffice(db: Database) {
  const authority = await anAuthority(db);
  const { authorityId } = authority;
  const mai = await anOfficer(db, authority, { fullName: 'Nguyễn Thị Mai' });
  const ways = { mail: nothing, push: nothing };
  const here = async (): Promise<Map<OfficerId, string>> => {
    const rows = await db
      .selectFrom('officer')
      .select(['id', 'full_name'])
      .where('authority_id', '=', authorityId)
      .where('ended_on', 'is', null)
      .execute();
    return new Map(rows.map((row) => [row.id as OfficerId, row.full_name]));
  };
  const letters = async () => (await lettersOf(db, authorityId, { limit: 20_000 })).letters;
  return {
    authority,
    authorityId,
    mai,
    /** By what letters go out; put another in its place. */
    ways,
    here,
    letters,
    states: async () => (await letters()).map(({ state, reason, attempts }) => [state, reason, attempts]),
    send: async (words: readonly Word[], moment = morning) =>
      value(await processing(db, authorityId, async (tx) => ok(await sendMessages(tx, { authorityId, at: moment }, words)))),
    deliver: async (now = morning, officers?: Map<OfficerId, string>, isOver = () => false) =>
      deliverMessages(
        { db, authorityId, now: () => now, isOver },
        { authority: 'Ủy ban nhân dân phường Mẫu', officers: officers ?? (await here()), isDayOff: (day) => day.dayOfWeek > 5 },
        ways,
      ),
    settling: async (actor: Actor, input: Partial<SettingInput>) => {
      const { email: _, ...start } = settingStart(await settingOf(db, actor));
      return value(await acting(db, actor, (tx) => settle(tx, { actor, installKey: keyOfTests }, { ...start, ...input })));
    },
  };
}
