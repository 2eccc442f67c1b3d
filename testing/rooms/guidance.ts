import { answerQuestion, askQuestion } from '#features/guidance/server/index.ts';
import type { QuestionId } from '#features/guidance/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, today, value } from '../actors.ts';
import { anOfficer, type BuiltAuthority } from '../builders.ts';

type AskInput = Parameters<typeof askQuestion>[2];

/** Who asks or answers today. */
export const asking = (actor: Actor, at = now) => ({ actor, today, now: at });

/** Asks something for a unit of the officer; each call asks another thing. */
export const asked = (db: Database, by: Actor, unitId: UnitId, given: Partial<AskInput> = {}): Promise<Result<QuestionId>> => {
  const input = { unitId, title: `Hỏi ${crypto.randomUUID().slice(0, 8)}`, question: 'Làm thế nào?', isPrivate: false, ...given };
  return acting(db, by, (tx) => askQuestion(tx, asking(by), input));
};

/** Answers it. */
export const answered = (db: Database, by: Actor, id: QuestionId, answer = 'Ghi theo hình thức lồng ghép.'): Promise<Result<QuestionId>> =>
  acting(db, by, (tx) => answerQuestion(tx, asking(by), id, { answer, basis: 'Mục III Kế hoạch' }));

/** The forms of questions that make something. */
export const guidanceForms = (unitId: UnitId) => [{ page: 'hoi-dap/hoi', params: {}, given: { unitId } }];

/** The forms of questions that edit. */
export async function guidanceEdits(db: Database, authority: BuiltAuthority, officer: Actor) {
  const own = value(await asked(db, officer, authority.rootUnitId));
  const worker = await anOfficer(db, authority, { roles: ['performer'] });
  const other = value(await asked(db, worker, worker.posts[0]!.unitId));
  return [
    { page: 'hoi-dap/[cauHoi]', action: 'correct', params: { cauHoi: own as string }, given: { isPrivate: 'on' }, isOwn: true as const },
    {
      page: 'hoi-dap/[cauHoi]',
      action: 'answer',
      params: { cauHoi: other as string },
      asked: ['file'],
      needed: { answer: 'Như kế hoạch' },
    },
  ];
}
