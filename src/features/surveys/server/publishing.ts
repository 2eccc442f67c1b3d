import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { isPersonal } from '#platform/values/personal/redact.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayApproveSurveys, mayKeepSurveys } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { OpinionInput } from '../schema.ts';
import { LEAST, type GroupId, type QuestionId, type Survey, type SurveyId } from '../survey.ts';
import { change, held, note, type By } from './step.ts';
import { groupsOf, opinionsOf, talliesOf, waysOf } from './tallies.ts';
import { tellApprovers, tellKeeper } from './telling.ts';

const ended = { may: mayKeepSurveys, states: ['ended'] } as const;

/** The survey while its opinions may be put in order: it has ended, and its results were not approved. */
async function ordering(tx: Tx, by: By, id: SurveyId): Promise<Result<Survey>> {
  const found = await held(tx, by, id, ended);
  return !found.ok || (found.value.results?.on ?? null) === null ? found : refusals.otherStep();
}

/** A group for opinions on a question. Refused to others, before the survey has ended, and twice. */
export async function addGroup(
  tx: Tx,
  by: By,
  id: SurveyId,
  { questionId, title }: { questionId: QuestionId; title: string },
): Promise<Result<GroupId>> {
  const found = await ordering(tx, by, id);
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  if (!found.value.questions.some((one) => one.id === questionId && one.kind === 'text')) return refusals.unknown();
  if ((await groupsOf(tx, authorityId, id)).some((one) => one.questionId === questionId && one.title === title))
    return refusals.sameGroup();
  const { id: groupId } = await tx
    .insertInto('survey_group')
    .values({ authority_id: authorityId, question_id: questionId, title })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'survey.group-added', objectType: 'survey', objectId: id, changes: { group: { to: title } } });
  return ok(groupId);
}

/** Says where an opinion belongs and what of it is shown to everybody. Refused to others, and while a telephone, an e-mail or the number of a paper stands in it. */
export async function arrangeOpinion(
  tx: Tx,
  by: By,
  id: SurveyId,
  { replyId, groupId, shownText }: OpinionInput,
): Promise<Result<SurveyId>> {
  const found = await ordering(tx, by, id);
  if (!found.ok) return found;
  const { authorityId } = by.actor;
  const opinion = (await opinionsOf(tx, authorityId, id)).find((one) => one.id === replyId);
  if (!opinion) return refusals.unknownReply();
  const group = groupId && (await groupsOf(tx, authorityId, id)).find((one) => one.id === groupId && one.questionId === opinion.questionId);
  if (groupId !== undefined && !group) return refusals.unknownGroup();
  if (shownText !== undefined && isPersonal(shownText)) return refusals.personal('shownText');
  const changes = difference(
    { group_id: opinion.groupId, shown_text: opinion.shownText },
    { group_id: groupId ?? null, shown_text: shownText ?? null },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('survey_reply')
    .set({ group_id: groupId ?? null, shown_text: shownText ?? null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', replyId)
    .execute();
  recordChange(tx, { action: 'survey.opinion-arranged', objectType: 'survey', objectId: id, changes });
  return ok(id);
}

/** Lays the results before who approves them, with a word of the authority. Refused to others, before the survey has ended, and where fewer than five answered. */
export async function proposeResults(tx: Tx, by: By, id: SurveyId, words: string | undefined): Promise<Result<SurveyId>> {
  const found = await ordering(tx, by, id);
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.answers < LEAST) return refusals.tooFew();
  await change(tx, by.actor.authorityId, survey)
    .set({ results_by: by.actor.officerId, results_note: words ?? null })
    .execute();
  note(
    tx,
    id,
    'results-proposed',
    difference({ results_note: survey.results?.note ?? null }, { results_note: words ?? null, results_by: by.actor.officerId }),
  );
  await tellApprovers(tx, by, survey, 'toPublish');
  return ok(id);
}

async function freeze(tx: Tx, { actor: { authorityId } }: By, id: SurveyId): Promise<void> {
  const tallies = await talliesOf(tx, authorityId, id);
  const counts = await waysOf(tx, authorityId, id);
  const opinions = await opinionsOf(tx, authorityId, id);
  const groups = (await groupsOf(tx, authorityId, id)).flatMap(({ id: groupId, questionId, title }) => {
    const count = opinions.filter((one) => one.groupId === groupId).length;
    return count < LEAST ? [] : [{ question_id: questionId, title, shown_text: null, count }];
  });
  const shown = opinions.flatMap(({ questionId, shownText }) => (shownText === null ? [] : [{ question_id: questionId, title: null, shown_text: shownText, count: null }])); // prettier-ignore
  const own = { authority_id: authorityId };
  if (tallies.length > 0) await tx.insertInto('survey_tally').values(tallies.map(({ questionId, n, value, count }) => ({ ...own, question_id: questionId, n, value, count }))).execute(); // prettier-ignore
  if (counts.length > 0)
    await tx
      .insertInto('survey_way')
      .values(counts.map((one) => ({ ...own, ...one, survey_id: id })))
      .execute();
  const told = [...groups, ...shown];
  if (told.length > 0)
    await tx
      .insertInto('survey_opinion')
      .values(told.map((one) => ({ ...own, ...one })))
      .execute();
}

/** Everybody reads the results from now on, as they stand. Refused to others and to who proposed them. */
export async function publishResults(tx: Tx, by: By, id: SurveyId): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayApproveSurveys, states: ['ended'] });
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.results === null || survey.results.on !== null) return refusals.otherStep();
  if (survey.results.by === by.actor.officerId) return refusals.ownApproval();
  await freeze(tx, by, id);
  await change(tx, by.actor.authorityId, survey)
    .set({ results_approved_by: by.actor.officerId, results_on: by.today })
    .where('results_on', 'is', null)
    .execute();
  note(tx, id, 'results-published', difference({}, { results_on: by.today.toString() }));
  await tellKeeper(tx, by, survey, 'published');
  return ok(id);
}
