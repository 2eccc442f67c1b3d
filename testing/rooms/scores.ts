import { addCriterion, addScorecard, noteAppraised, scoreOwn } from '#features/scoring/server/index.ts';
import type { CriterionId, ScorecardId } from '#features/scoring/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import { aConfirmedActivity } from '../activities.ts';
import { acting, now, value } from '../actors.ts';
import { anOfficer, type BuiltAuthority } from '../builders.ts';

/** A set with one criterion that goes by thresholds. */
export async function aScorecard(
  db: Database,
  actor: Actor,
  name = 'Bộ tiêu chí mẫu',
): Promise<{ bo: ScorecardId; chamDiem: CriterionId }> {
  const bo = value(await acting(db, actor, (tx) => addScorecard(tx, { actor, now }, { name, year: 2026 })));
  const criterion = { code: '1.1', title: `Tiêu chí của ${name}`, rule: 'steps' as const, most: 10, steps: '90=10; 50=5' };
  return { bo, chamDiem: value(await acting(db, actor, (tx) => addCriterion(tx, { actor, now }, bo, criterion))) };
}

/** The forms that correct a criterion and score it. */
export async function scoringEdits(db: Database, actor: Actor) {
  const at = async (name: string, isAppraised = false) => {
    const { bo, chamDiem } = await aScorecard(db, actor, name);
    const of = { scorecardId: bo, id: chamDiem };
    // Who gives one of the two scores does not give the other.
    if (isAppraised) value(await acting(db, actor, (tx) => noteAppraised(tx, { actor, now }, of, { appraised: 4, appraisal: 'Bước đầu' })));
    else value(await acting(db, actor, (tx) => scoreOwn(tx, { actor, now }, of, { reached: 60, reason: 'Bước đầu' })));
    return { bo, chamDiem };
  };
  return [
    {
      page: 'bao-cao/cham-diem/[bo]/[chamDiem]/sua',
      params: await at('Để sửa'),
      given: { code: '2.3', rule: 'steps', most: '9', steps: '90=9' },
    },
    { page: 'bao-cao/cham-diem/[bo]/[chamDiem]', action: 'own', params: await at('Để tự chấm'), given: { reached: '95', own: '7' } },
    { page: 'bao-cao/cham-diem/[bo]/[chamDiem]', action: 'appraised', params: await at('Để thẩm định', true), given: { appraised: '6' } },
  ];
}

/** The forms that make a set and what is in it. */
export async function scoringForms(db: Database, authority: BuiltAuthority, actor: Actor, storage: Storage) {
  const judge = await anOfficer(db, authority, { roles: ['plan-owner'] });
  const activityId = await aConfirmedActivity(db, storage, actor, judge, { unitId: authority.rootUnitId, title: 'Để gắn' });
  const [open, proving] = [await aScorecard(db, actor, 'Để thêm tiêu chí'), await aScorecard(db, actor, 'Để gắn tài liệu')];
  return [
    { page: 'bao-cao/cham-diem/them', given: { year: '2025' } },
    { page: 'bao-cao/cham-diem/[bo]/them', params: { bo: open.bo }, given: { code: '1.2', rule: 'steps', most: '8', steps: '90=8' } },
    {
      page: 'bao-cao/cham-diem/[bo]/[chamDiem]',
      action: 'proof',
      params: proving,
      given: { proof: `activity ${activityId}` },
      otherwise: { proof: 'as its id' },
    },
  ];
}
