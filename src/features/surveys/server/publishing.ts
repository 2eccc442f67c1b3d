import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { isPersonal } from '#platform/values/personal/redact.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayApproveSurveys, mayKeepSurveys, mayReadOpinions } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { OpinionInput } from '../schema.ts';
import { LEAST, type GroupId, type QuestionId, type Survey, type SurveyId } from '../survey.ts';
import { change, held, note, type By } from './step.ts';
import { groupsOf, opinionsOf, talliesOf, waysOf } from './tallies.ts';
import { tellApprovers, tellKeeper } from './telling.ts';
import { keepWriter, decidesAlone } from './writers.ts';

/** The survey while its opinions may be put in order: it has ended, and its results neither wait for approval nor are published. */
async function ordering(tx: Tx, by: By, id: SurveyId, may = mayReadOpinions): Promise<Result<Survey>> {
  const found = await held(tx, by, id, { may, states: ['ended'] });
  if (!found.ok || found.value.results === null) return found;
  return found.value.results.on === null ? refusals.resultsWait() : refusals.otherStep();
}

/** A group for opinions on a question. Refused to others, before the survey has ended, while its results wait, and twice. */
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
  await keepWriter(tx, by, id, 'results');
  recordChange(tx, { action: 'survey.group-added', objectType: 'survey', objectId: id, changes: { group: { to: title } } });
  return ok(groupId);
}

/** Says where an opinion belongs and what of it is shown to everybody. Refused to others, while the results wait for approval, and while a telephone, an e-mail or the number of a paper stands in it. */
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
  await keepWriter(tx, by, id, 'results');
  recordChange(tx, { action: 'survey.opinion-arranged', objectType: 'survey', objectId: id, changes });
  return ok(id);
}

/** Lays the results before who approves them, with a word of the authority; nothing of them is changed from then on until they are given back. Refused to others, before the survey has ended, where they wait already, and where fewer than five answered. */
export async function proposeResults(tx: Tx, by: By, id: SurveyId, words: string | undefined): Promise<Result<SurveyId>> {
  const found = await ordering(tx, by, id, mayKeepSurveys);
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.answers < LEAST) return refusals.tooFew();
  await change(tx, by.actor.authorityId, survey)
    .set({ results_by: by.actor.officerId, results_note: words ?? null, return_reason: null, round: survey.round + 1 })
    .execute();
  await keepWriter(tx, by, id, 'results');
  note(
    tx,
    id,
    'results-proposed',
    difference({ results_note: survey.resultsNote }, { results_note: words ?? null, results_by: by.actor.officerId }),
  );
  await tellApprovers(tx, by, survey, 'toPublish');
  return ok(id);
}

/** Gives submitted results back with what is to be changed, or takes them back. Refused to others, and where none wait. */
export async function returnResults(tx: Tx, by: By, id: SurveyId, reason: string): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['ended'] });
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.results === null || survey.results.on !== null) return refusals.otherStep();
  await change(tx, by.actor.authorityId, survey).set({ results_by: null, return_reason: reason }).execute();
  note(tx, id, 'results-returned', difference({ results_by: survey.results.by, return_reason: null as string | null }, { results_by: null, return_reason: reason })); // prettier-ignore
  await tellKeeper(tx, by, survey, 'returned');
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

/** Everybody reads the results from now on, as they were submitted in that round. Refused to others, to who wrote any of them while somebody else may, and of another round. */
export async function publishResults(tx: Tx, by: By, id: SurveyId, round: number): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayApproveSurveys, states: ['ended'] });
  if (!found.ok) return found;
  const { value: survey } = found;
  if (survey.results === null || survey.results.on !== null) return refusals.otherStep();
  if (survey.round !== round) return refusals.otherRound();
  const alone = await decidesAlone(tx, by, survey, 'results');
  if (!alone.ok) return alone;
  await freeze(tx, by, id);
  await change(tx, by.actor.authorityId, survey)
    .set({ results_approved_by: by.actor.officerId, results_on: by.today, is_published_alone: alone.value })
    .where('results_on', 'is', null)
    .execute();
  note(tx, id, 'results-published', difference({}, { results_on: by.today.toString(), ...(alone.value && { alone: true }) }));
  await tellKeeper(tx, by, survey, 'published');
  return ok(id);
}
