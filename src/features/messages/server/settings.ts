import { sql } from 'kysely';
import { difference, recordChange, type Change } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { sealPersonal } from '#platform/server/log/personal.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { timeOf } from '#platform/values/forms/times.ts';
import { isKind, kinds, type Tempo } from '../message.ts';
import type { SettingInput } from '../schema.ts';
import { temposOf, usualSetting, type Setting } from '../tempo.ts';

interface Row extends Omit<Setting, 'tempos'> {
  id: OfficerId;
  tempos: Record<string, Tempo> | null;
}

/** How these officers want to be reached; who is not in it has said nothing (`usualSetting`). */
export async function settingsOf(db: Read, authorityId: AuthorityId, officerIds: readonly OfficerId[]): Promise<Map<OfficerId, Setting>> {
  const { rows } = await sql<Row>`
    select s.officer_id as id, s.email, s.language, s.quiet_from as "quietFrom", s.quiet_to as "quietUntil", s.has_quiet_days_off as "hasQuietDaysOff",
      (select jsonb_object_agg(t.kind, t.tempo) from message_tempo t where t.authority_id = s.authority_id and t.officer_id = s.officer_id) as tempos
    from message_setting s where s.authority_id = ${authorityId} and s.officer_id = any(${officerIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, tempos, ...row }) => [id, { ...row, tempos: tempos ?? {} }]));
}

/** How an officer wants to be reached. */
export const settingOf = async (db: Read, { authorityId, officerId }: Pick<Actor, 'authorityId' | 'officerId'>): Promise<Setting> =>
  (await settingsOf(db, authorityId, [officerId])).get(officerId) ?? usualSetting;

const settingIn = ({ email, language, quietFrom, quietUntil, quietDaysOff, ...tempos }: SettingInput): Setting => ({
  email: email ?? null,
  language,
  quietFrom: timeOf(quietFrom),
  quietUntil: timeOf(quietUntil),
  hasQuietDaysOff: quietDaysOff,
  tempos: Object.fromEntries(Object.entries(tempos).filter(([kind, tempo]) => isKind(kind) && kinds[kind].tempo !== tempo)),
});

const told = ({ tempos, email: _, ...setting }: Setting) => ({ ...setting, ...temposOf({ tempos }) });

interface Settling {
  actor: Actor;
  installKey: Uint8Array;
}

/** What the log says: the address under the key of the person, so that it can be forgotten. */
async function changesOf(tx: Tx, { actor, installKey }: Settling, before: Setting, after: Setting): Promise<Change['changes']> {
  const changes = difference(told(before), told(after));
  if (before.email === after.email) return changes;
  const sealed = (email: string | null) =>
    email === null ? null : sealPersonal(tx, installKey, actor.authorityId, actor.officerId, email);
  return { ...changes, email: { from: await sealed(before.email), to: await sealed(after.email) } };
}

/** Keeps how the acting officer wants to be reached. What stands already is not written again. */
export async function settle(tx: Tx, settling: Settling, input: SettingInput): Promise<Result<void>> {
  const { authorityId, officerId } = settling.actor;
  const before = await settingOf(tx, settling.actor);
  const after = settingIn(input);
  const changes = await changesOf(tx, settling, before, after);
  if (Object.keys(changes).length === 0) return ok(undefined);
  const columns = {
    email: after.email,
    language: after.language,
    quiet_from: after.quietFrom,
    quiet_to: after.quietUntil,
    has_quiet_days_off: after.hasQuietDaysOff,
  };
  await tx
    .insertInto('message_setting')
    .values({ authority_id: authorityId, officer_id: officerId, ...columns })
    .onConflict((conflict) => conflict.columns(['authority_id', 'officer_id']).doUpdateSet(columns))
    .execute();
  await tx.deleteFrom('message_tempo').where('authority_id', '=', authorityId).where('officer_id', '=', officerId).execute();
  const tempos = Object.entries(after.tempos).map(([kind, tempo]) => ({ authority_id: authorityId, officer_id: officerId, kind, tempo }));
  if (tempos.length > 0) await tx.insertInto('message_tempo').values(tempos).execute();
  recordChange(tx, { action: 'officer.messages-settled', objectType: 'message-setting', objectId: officerId, changes });
  return ok(undefined);
}
