import { holdersOf } from '#features/identity/server/index.ts';
import { tellEach } from '#features/messages/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import { asksFor, mayAnswer, mayAsk, whyNotChange } from '../policy.ts';
import type { Question, QuestionId } from '../question.ts';
import { refusals } from '../refusals.ts';
import { keptAnswer, keptQuestion, type AnswerInput, type AskInput, type CorrectQuestionInput } from '../schema.ts';
import { questionOf, questionsOf } from './queries.ts';

/** Who asks or answers, on which day and at which moment. */
interface Asking {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

interface Told {
  id: QuestionId;
  type: string;
  title: Words;
  text: Words;
}

const tell = (tx: Tx, asking: Asking, officers: readonly OfficerId[], { id, type, title, text }: Told): Promise<void> =>
  tellEach(tx, asking, officers, { kind: 'guidance', about: { type, id }, address: `/lam-viec/hoi-dap/${id}`, title, text });

/** The questions of a unit that wait, without what is asked anew, with the same words. */
const twinOf = async (tx: Tx, authorityId: AuthorityId, unitId: string, title: string, self?: QuestionId): Promise<boolean> =>
  (await questionsOf(tx, authorityId, { state: 'waiting', limit: 1000 })).some(
    (one) => one.id !== self && one.unitId === unitId && fold(one.title) === fold(title),
  );

/** Asks the owner of the plan, who is told. Refused: for units of others or gone, and what the unit waits for already. */
export async function askQuestion(tx: Tx, asking: Asking, input: AskInput): Promise<Result<QuestionId>> {
  const { actor, today, now } = asking;
  const { authorityId, officerId } = actor;
  const refusal = mayAsk(actor) ?? (asksFor(actor).includes(input.unitId) ? undefined : refusals.otherUnit());
  if (refusal) return refused(refusal);
  await lockTree(tx, authorityId);
  if (!(await unitsOn(tx, authorityId, today)).some(({ id }) => id === input.unitId)) return refused(refusals.unitGone());
  if (await twinOf(tx, authorityId, input.unitId, input.title)) return refused(refusals.askedAlready());
  const { id } = await tx
    .insertInto('guidance_question')
    .values({ authority_id: authorityId, unit_id: input.unitId, ...columnsOf(keptQuestion, input), asked_by: officerId, asked_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { unitId: input.unitId, ...loggedOf(keptQuestion, input) });
  recordChange(tx, { action: 'guidance-question.asked', objectType: 'guidance-question', objectId: id, changes });
  await tell(tx, asking, await holdersOf(tx, authorityId, ['plan-owner'], today), {
    ...{ id, type: 'guidance-asked' },
    title: { vi: `Câu hỏi: ${truncate(input.title, 110)}`, en: `A question: ${truncate(input.title, 110)}` },
    text: { vi: `${actor.fullName} hỏi.`, en: `${actor.fullName} asks.` },
  });
  return ok(id);
}

/** Everything of a question is decided by one at a time. */
export async function lockQuestion(tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>, id: QuestionId | undefined): Promise<void> {
  await tx
    .selectFrom('guidance_question')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

async function held(tx: Tx, { actor }: Asking, id: QuestionId): Promise<Result<Question>> {
  await lockQuestion(tx, actor, id);
  const question = await questionOf(tx, actor.authorityId, id);
  return question ? ok(question) : refused(refusals.unknown());
}

const update = (tx: Tx, { actor }: Asking, id: QuestionId) =>
  tx.updateTable('guidance_question').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Corrects a question that waits. Saying what stands already changes nothing. Refused to others than who asked, and once it was answered. */
export async function correctQuestion(tx: Tx, asking: Asking, id: QuestionId, input: CorrectQuestionInput): Promise<Result<QuestionId>> {
  const found = await held(tx, asking, id);
  if (!found.ok) return found;
  const refusal = whyNotChange(asking.actor, found.value);
  if (refusal) return refused(refusal);
  if (await twinOf(tx, asking.actor.authorityId, found.value.unitId, input.title, id)) return refused(refusals.askedAlready());
  const changes = difference(loggedOf(keptQuestion, found.value), loggedOf(keptQuestion, input));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, asking, id).where('answer', 'is', null).set(columnsOf(keptQuestion, input)).execute();
  recordChange(tx, { action: 'guidance-question.corrected', objectType: 'guidance-question', objectId: id, changes });
  return ok(id);
}

/** Takes a question back that waits. Refused to others than who asked, and once it was answered. */
export async function withdrawQuestion(tx: Tx, asking: Asking, id: QuestionId): Promise<Result<void>> {
  const found = await held(tx, asking, id);
  if (!found.ok) return found;
  const refusal = whyNotChange(asking.actor, found.value);
  if (refusal) return refused(refusal);
  await update(tx, asking, id).where('answer', 'is', null).where('withdrawn_at', 'is', null).set({ withdrawn_at: asking.now }).execute();
  const changes = { isWithdrawn: { from: false, to: true } };
  recordChange(tx, { action: 'guidance-question.withdrawn', objectType: 'guidance-question', objectId: id, changes });
  return ok(undefined);
}

/** Answers a question, or corrects the answer; who asked is told. Saying what stands already changes nothing. Refused to others, and what was withdrawn. */
export async function answerQuestion(
  tx: Tx,
  asking: Asking,
  id: QuestionId,
  input: AnswerInput,
  file: Shelved | undefined = undefined,
): Promise<Result<QuestionId>> {
  const { actor, now } = asking;
  const refusal = mayAnswer(actor);
  if (refusal) return refused(refusal);
  const found = await held(tx, asking, id);
  if (!found.ok) return found;
  const { isWithdrawn, answer, basis, askedBy, title } = found.value;
  if (isWithdrawn) return refused(refusals.withdrawn());
  const before = answer === null ? {} : loggedOf(keptAnswer, { answer, basis });
  const changes = difference(before, loggedOf(keptAnswer, input));
  if (Object.keys(changes).length === 0 && !file) return ok(id);
  const stored = file && (await nameFile(tx, file, now));
  await update(tx, asking, id)
    .where('withdrawn_at', 'is', null)
    .set({ ...columnsOf(keptAnswer, input), ...(stored && { file_id: stored.id }), answered_by: actor.officerId, answered_at: now })
    .execute();
  const kept = stored ? { file: { to: stored.name } } : {};
  const action = answer === null ? 'guidance-question.answered' : 'guidance-question.answer-corrected';
  recordChange(tx, { action, objectType: 'guidance-question', objectId: id, changes: { ...changes, ...kept } });
  await tell(tx, asking, [askedBy], {
    ...{ id, type: answer === null ? 'guidance-answered' : 'guidance-corrected' },
    title: { vi: `Trả lời: ${truncate(title, 110)}`, en: `An answer: ${truncate(title, 110)}` },
    text: { vi: `${actor.fullName} đã trả lời.`, en: `${actor.fullName} answered.` },
  });
  return ok(id);
}
