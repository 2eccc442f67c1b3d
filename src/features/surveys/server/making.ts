import { randomUUID } from 'node:crypto';
import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { mayKeepSurveys } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type BeginInput, type QuestionInput, type SurveyInput } from '../schema.ts';
import { factors, kinds, MOST_OPTIONS, type Question, type Survey, type SurveyId, type Way } from '../survey.ts';
import { templates } from '../templates.ts';
import { surveysOf } from './queries.ts';
import { change, held, holdSurvey, note, type By } from './step.ts';
import { keepWriter } from './writers.ts';

type Drawn = Omit<Question, 'id'>;

const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore

/** The questions of a form in their order. */
const drawnFrom = (questions: readonly QuestionInput[]): Drawn[] =>
  questions.map(({ words, kind, options, factor, isRequired, ifPosition, ifValue }, at) => ({
    ...{ position: at + 1, words, kind, isRequired, factor: factor ?? null, options: linesOf(options) },
    condition: ifPosition === undefined && ifValue === undefined ? null : { position: ifPosition ?? 0, value: ifValue ?? 0 },
  }));

const mostOf = ({ kind, options }: Drawn): number => (kind === 'level' ? 5 : options.length);

function faultsOf(question: Drawn, all: readonly Drawn[]): Refusal[] {
  const { position, kind, options, factor, condition } = question;
  const chooses = kind === 'one' || kind === 'many';
  const isFew = options.length < 2 || options.length > MOST_OPTIONS || new Set(options).size < options.length;
  const base = condition && all.find((one) => one.position === condition.position && one.position < position && one.kind !== 'text');
  return [
    ...(chooses && isFew ? [refusals.tooFewOptions(position).refusal] : []),
    ...(!chooses && options.length > 0 ? [refusals.noOptions(position).refusal] : []),
    ...(factor !== null && kind !== 'level' ? [refusals.factorOfLevels(position).refusal] : []),
    ...(condition && (!base || condition.value < 1 || condition.value > mostOf(base)) ? [refusals.badCondition(position).refusal] : []),
  ];
}

/** What keeps a survey from being asked as it stands. */
export function whyNotSurvey(
  input: Pick<Survey, 'purpose' | 'page' | 'ways' | 'opensOn' | 'closesOn'>,
  questions: readonly Drawn[],
): Refusal[] {
  const [first] = questions;
  const isPoll = questions.length === 1 && (first?.kind === 'level' || first?.kind === 'one');
  return [
    ...(Temporal.PlainDate.compare(input.closesOn, input.opensOn) < 0 ? [refusals.closesBefore().refusal] : []),
    ...(first === undefined ? [refusals.noQuestion().refusal] : []),
    ...(input.purpose === 'poll' && first !== undefined && !isPoll ? [refusals.pollIsOne().refusal] : []),
    ...(input.page !== null && !input.ways.includes('portal') ? [refusals.needsPortal().refusal] : []),
    ...questions.flatMap((question) => faultsOf(question, questions)),
  ];
}

const rowsOf = (authorityId: AuthorityId, surveyId: SurveyId, questions: readonly Drawn[]) =>
  questions.map(({ position, words, kind, factor, isRequired, options, condition }) => ({
    ...{ authority_id: authorityId, survey_id: surveyId, position, words, kind, factor, is_required: isRequired, options: [...options] },
    ...{ if_position: condition?.position ?? null, if_value: condition?.value ?? null },
  }));

/** A question in one line, as the log keeps it. */
const lineOf = ({ position, words, kind, factor, isRequired, options, condition }: Drawn): string =>
  [`${position}. ${words}`, kinds[kind].vi, factor ? factors[factor].vi : '', isRequired ? '*' : '', options.join(' / '), condition ? `${condition.position}=${condition.value}` : ''].filter(Boolean).join(' | '); // prettier-ignore

const loggedQuestions = (questions: readonly Drawn[]): string => questions.map(lineOf).join('\n');

interface Made {
  told: Parameters<typeof columnsOf<(typeof kept)['shape']>>[1];
  ways: readonly Way[];
  questions: readonly Drawn[];
  follows?: Pick<Survey, 'seriesId'> & { version: number };
}

async function insert(tx: Tx, by: By, { told, ways, questions, follows }: Made): Promise<SurveyId> {
  const { authorityId, officerId: madeBy } = by.actor;
  const id = randomUUID() as SurveyId;
  const version = follows?.version ?? 1;
  await tx
    .insertInto('survey')
    .values({
      authority_id: authorityId,
      id,
      series_id: follows?.seriesId ?? id,
      version,
      made_by: madeBy,
      ways: [...ways],
      ...columnsOf(kept, told),
    })
    .execute();
  if (questions.length > 0)
    await tx
      .insertInto('survey_question')
      .values(rowsOf(authorityId, id, questions))
      .execute();
  await keepWriter(tx, by, id, 'questions');
  note(tx, id, follows ? 'version-begun' : 'begun', difference({}, { ...loggedOf(kept, told), version, ways: ways.join(', '), questions: loggedQuestions(questions) })); // prettier-ignore
  return id;
}

/** A draft with the questions of a template. Refused to others, and where it would close before it opens. */
export async function beginSurvey(tx: Tx, by: By, input: BeginInput): Promise<Result<SurveyId>> {
  const refusal = mayKeepSurveys(by.actor);
  if (refusal) return refused(refusal);
  const { lead, sampling, formula, ways, questions } = templates[input.purpose];
  const drawn = questions.map(({ factor = null, options = [], isRequired = false, condition = null, ...one }, at) => ({
    ...{ ...one, position: at + 1, factor, options, isRequired, condition },
  }));
  const told = { ...input, lead, sampling, samplingNote: null, formula, page: null };
  const faults = refuseAll(whyNotSurvey({ ...told, ways }, drawn));
  return faults ?? ok(await insert(tx, by, { told, ways, questions: drawn }));
}

/**
 * Writes a draft with all its questions. Refused to others, all faults at once, and once it was approved: who answered before and who answers after would have
 * been asked different things.
 */
export async function writeSurvey(tx: Tx, by: By, id: SurveyId, input: SurveyInput): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['draft', 'submitted', 'running', 'ended'] });
  if (!found.ok) return found;
  const before = found.value;
  if (before.state !== 'draft') return before.state === 'submitted' ? refusals.otherStep() : refusals.runsUnchanged();
  const { ways, questions, samplingNote = null, page = null, ...rest } = input;
  const told = { ...rest, samplingNote, page };
  const drawn = drawnFrom(questions);
  const faults = refuseAll(whyNotSurvey({ ...told, ways }, drawn));
  if (faults) return faults;
  const wordsOf = (of: { ways: readonly Way[]; questions: readonly Drawn[] }) => ({ ways: of.ways.join(', '), questions: loggedQuestions(of.questions) }); // prettier-ignore
  const changes = difference(
    { ...loggedOf(kept, before), ...wordsOf(before) },
    { ...loggedOf(kept, told), ...wordsOf({ ways, questions: drawn }) },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  const { authorityId } = by.actor;
  await change(tx, authorityId, before)
    .set({ ...columnsOf(kept, told), ways: [...ways] })
    .execute();
  if (changes['questions']) {
    await tx.deleteFrom('survey_question').where('authority_id', '=', authorityId).where('survey_id', '=', id).execute();
    await tx
      .insertInto('survey_question')
      .values(rowsOf(authorityId, id, drawn))
      .execute();
  }
  await keepWriter(tx, by, id, 'questions');
  note(tx, id, 'written', changes);
  return ok(id);
}

/** A new version of a survey as a draft, with the same questions, so that it can be compared with this one. Refused to others and of what is still a draft itself. */
export async function newVersion(
  tx: Tx,
  by: By,
  id: SurveyId,
  span: { opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate },
): Promise<Result<SurveyId>> {
  const found = await held(tx, by, id, { may: mayKeepSurveys, states: ['running', 'ended'] });
  if (!found.ok) return found;
  const { value: before } = found;
  const { seriesId, ways, questions } = before;
  // Each version holds itself alone; their numbers are of the series.
  if (seriesId !== id) await holdSurvey(tx, by.actor.authorityId, seriesId);
  const versions = (await surveysOf(tx, by.actor.authorityId, { seriesId })).map(({ version }) => version);
  const told = { ...before, ...span };
  return ok(await insert(tx, by, { told, ways, questions, follows: { seriesId, version: Math.max(...versions) + 1 } }));
}
