import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn, type RecordOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { readNumber } from '#platform/values/forms/read.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refuseAll, refused, refusalIn, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { rules, stepsIn, stepsText, type Criterion, type CriterionId, type Rule, type Scorecard, type ScorecardId } from '../criterion.ts';
import { mayScore } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { criterionForm, keptCriterion, keptScorecard, MOST_POINTS, type CriterionInput, type ScorecardInput } from '../schema.ts';
import { criteriaOf, scorecardOf, scorecardsOf } from './queries.ts';

export interface Scoring {
  actor: Actor;
  now: Temporal.Instant;
}

/** A set and all that is in it is decided about by one at a time. */
export const lockScores = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> => takeTurn(tx, authorityId, 'scorecards');

/** The set that is in use, under its lock, for who may score. */
export async function held(tx: Tx, { actor }: Scoring, id: ScorecardId): Promise<Result<Scorecard>> {
  const refusal = mayScore(actor);
  if (refusal) return refused(refusal);
  await lockScores(tx, actor);
  const scorecard = await scorecardOf(tx, actor.authorityId, id);
  if (!scorecard) return refusals.unknown();
  return scorecard.endedAt ? refusals.ended() : ok(scorecard);
}

/** Adds an empty set of criteria for a year. Refused: to who may not, and one of the same name and year. */
export async function addScorecard(tx: Tx, { actor, now }: Scoring, input: ScorecardInput): Promise<Result<ScorecardId>> {
  const refusal = mayScore(actor);
  if (refusal) return refused(refusal);
  const { authorityId, officerId } = actor;
  await lockScores(tx, actor);
  const said = recordIn(keptScorecard, input);
  const isThere = (await scorecardsOf(tx, authorityId)).some(
    (one) => one.endedAt === null && one.year === said.year && fold(one.name) === fold(said.name),
  );
  if (isThere) return refusals.there(said.name, said.year);
  const { id } = await tx
    .insertInto('scorecard')
    .values({ authority_id: authorityId, ...columnsOf(keptScorecard, said), made_at: now, made_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'scorecard.added',
    objectType: 'scorecard',
    objectId: id,
    changes: difference({}, loggedOf(keptScorecard, said)),
  });
  return ok(id as ScorecardId);
}

/** Lets a set be used no longer; its scores stay to be read. Refused: twice. */
export async function endScorecard(tx: Tx, scoring: Scoring, id: ScorecardId): Promise<Result<void>> {
  const found = await held(tx, scoring, id);
  if (!found.ok) return found;
  await tx
    .updateTable('scorecard')
    .set({ ended_at: scoring.now })
    .where('authority_id', '=', scoring.actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'scorecard.ended', objectType: 'scorecard', objectId: id, changes: { isEnded: { to: true } } });
  return ok(undefined);
}

const codeForm = /^\d{1,3}(\.\d{1,3}){0,4}$/;

/** What is wrong with a criterion beside the others of its set; its steps are written in one way. */
function taken(input: CriterionInput, others: readonly Criterion[]): Result<RecordOf<typeof keptCriterion>> {
  const { code, rule, most, steps } = input;
  const read = steps === undefined ? undefined : stepsIn(steps);
  const wrong: Refusal[] = [
    ...(codeForm.test(code) ? [] : [refusals.codeForm(code).refusal]),
    ...(others.some((one) => one.code === code) ? [refusals.codeTaken(code).refusal] : []),
    ...(rule === 'group' && most !== undefined ? [refusals.groupPoints().refusal] : []),
    ...(rule !== 'group' && !(most !== undefined && most > 0) ? [refusals.noPoints().refusal] : []),
    ...(rule === 'steps' && !read ? [refusals.noSteps().refusal] : []),
    ...(read?.some(({ points }) => most !== undefined && points > most)
      ? [refusals.stepsAbove(formatNumber(most ?? 0, 'vi')).refusal]
      : []),
  ];
  const kept = { ...input, steps: rule === 'steps' && read ? stepsText(read) : undefined };
  return refuseAll(wrong) ?? ok(recordIn(keptCriterion, kept));
}

/** Adds a criterion to a set. Refused: a number that is no number or is there, points that do not go with the rule, thresholds that are none. */
export async function addCriterion(tx: Tx, scoring: Scoring, id: ScorecardId, input: CriterionInput): Promise<Result<CriterionId>> {
  const found = await held(tx, scoring, id);
  if (!found.ok) return found;
  const { authorityId } = scoring.actor;
  const there = await criteriaOf(tx, authorityId, id);
  const said = taken(input, there);
  if (!said.ok) return said;
  const row = { authority_id: authorityId, scorecard_id: id, position: there.length + 1, ...columnsOf(keptCriterion, said.value) };
  const { id: criterionId } = await tx.insertInto('score_criterion').values(row).returning('id').executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'score-criterion.added',
    objectType: 'score-criterion',
    objectId: criterionId,
    changes: difference({}, loggedOf(keptCriterion, said.value)),
  });
  return ok(criterionId as CriterionId);
}

/** What the form that corrects a criterion starts with. */
export const startOfCriterion = ({ code, title, rule, most, steps, wanted }: Criterion) => ({
  ...{ code, title, rule, most, wanted },
  steps: steps.length > 0 ? stepsText(steps) : null,
});

/** Corrects a criterion; scores that stand are left as they are. Refused as adding is, and a maximum below a score that stands. Saying what stands already changes nothing. */
export async function correctCriterion(
  tx: Tx,
  scoring: Scoring,
  { scorecardId, id }: { scorecardId: ScorecardId; id: CriterionId },
  input: CriterionInput,
): Promise<Result<CriterionId>> {
  const found = await held(tx, scoring, scorecardId);
  if (!found.ok) return found;
  const { authorityId } = scoring.actor;
  const all = await criteriaOf(tx, authorityId, scorecardId);
  const before = all.find((one) => one.id === id);
  if (!before) return refusals.unknownCriterion();
  const said = taken(input, all.filter((one) => one.id !== id)); // prettier-ignore
  if (!said.ok) return said;
  const highest = Math.max(before.mark.own ?? 0, before.mark.appraised ?? 0);
  if (highest > (said.value.most ?? 0)) return refusals.belowScores(formatNumber(highest, 'vi'));
  const changes = difference(loggedOf(keptCriterion, startOfCriterion(before)), loggedOf(keptCriterion, said.value));
  if (Object.keys(changes).length === 0) return ok(id);
  await tx
    .updateTable('score_criterion')
    .set(columnsOf(keptCriterion, said.value))
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute();
  recordChange(tx, { action: 'score-criterion.corrected', objectType: 'score-criterion', objectId: id, changes });
  return ok(id);
}

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const criterionColumns = {
  code: ['Số', 'STT', 'TT', 'Mã', 'Number'],
  title: ['Tiêu chí', 'Nội dung', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Criterion'],
  most: ['Điểm tối đa', 'Thang điểm', 'Điểm', 'Points'],
  rule: ['Cách chấm', 'Rule'],
  steps: ['Các mức', 'Mức', 'Thresholds'],
  wanted: ['Tài liệu kiểm chứng', 'Minh chứng', 'Proof'],
} as const;

export interface ImportedCriterion {
  line: number;
  code: string;
  title: string;
  most: string;
  rule: string;
  fault: string;
}

const ruleOf = (typed: string, most: string, steps: string): Rule | undefined => {
  const words = Object.entries(rules).find(
    ([code, said]) => code === typed || [said.vi, said.en].some((word) => fold(word) === fold(typed)),
  );
  if (typed === '') return most === '' ? 'group' : steps === '' ? 'hand' : 'steps';
  return words?.[0] as Rule | undefined;
};

const numberIn = (typed: string): number | undefined => {
  const read = readNumber(typed);
  return read === undefined ? undefined : Math.round(read * 100) / 100;
};

/** What the form of a criterion would not take of a row. */
function whyNotTaken(input: CriterionInput): Result<never> | undefined {
  const [issue] = criterionForm.safeParse(input).error?.issues ?? [];
  if (!issue) return undefined;
  const name = issue.path[0] as keyof typeof criterionColumns;
  return name === 'most' ? refusals.tooManyPoints(formatNumber(MOST_POINTS, 'vi')) : refusals.cellTooLong(criterionColumns[name][0]);
}

/** Adds the criteria of a sheet in its order. Every row comes back with its fault, if any; the caller takes all back. */
export async function importCriteria(
  tx: Tx,
  scoring: Scoring,
  { id, rows, locale }: { id: ScorecardId; rows: Rows; locale: Locale },
): Promise<ImportedCriterion[]> {
  const done: ImportedCriterion[] = [];
  for (const { line, cells } of byColumn(rows, criterionColumns)) {
    const code = cells.code.replace(/\.+$/, '');
    const rule = ruleOf(cells.rule, cells.most, cells.steps);
    const add = async (): Promise<Result<CriterionId>> => {
      if (code === '') return refusals.noCode();
      if (cells.title === '') return refusals.noTitle();
      if (!rule) return refusals.unknownRule(cells.rule);
      if (cells.most !== '' && numberIn(cells.most) === undefined) return refusals.noPoints();
      const input = {
        code,
        title: cells.title,
        rule,
        most: numberIn(cells.most),
        steps: cells.steps || undefined,
        wanted: cells.wanted || undefined,
      };
      return whyNotTaken(input) ?? addCriterion(tx, scoring, id, input);
    };
    const added = await add();
    const said = { line, code, title: cells.title, most: cells.most, rule: rule ? rules[rule][locale] : cells.rule };
    done.push({ ...said, fault: added.ok ? '' : refusalIn(added.refusal, locale) });
  }
  return done;
}
