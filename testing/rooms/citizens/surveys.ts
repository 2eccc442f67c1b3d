import type { Said, SurveyId } from '#features/surveys/index.ts';
import {
  approveSurvey,
  beginSurvey,
  endSurvey,
  opinionsOf,
  proposeResults,
  publishResults,
  submitSurvey,
  takeAnswer,
  writeSurvey,
  typeInPapers,
  surveyOf,
} from '#features/surveys/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, day, now, processing, today, value } from '../../actors.ts';
import type { BuiltAuthority } from '../../builders.ts';
import { anOfficer } from '../../builders.ts';
import { installKey } from './petitions.ts';

type By = { actor: Actor; today: Temporal.PlainDate; now: Temporal.Instant; installKey: Uint8Array };
type Written = Parameters<typeof writeSurvey>[3];

/** An act of an officer on surveys, on a day. */
export const surveying = <T>(db: Database, actor: Actor, work: (tx: Tx, by: By) => Promise<Result<T>>, on = today): Promise<Result<T>> =>
  acting(db, actor, (tx) => work(tx, { actor, today: on, now, installKey }));

const span = { opensOn: today, closesOn: day('2026-06-30') };

export const aSurvey = async (
  db: Database,
  actor: Actor,
  { title = 'Khảo sát mẫu', purpose = 'service' }: { title?: string; purpose?: Parameters<typeof beginSurvey>[2]['purpose'] } = {},
): Promise<SurveyId> => value(await surveying(db, actor, (tx, by) => beginSurvey(tx, by, { title, purpose, ...span })));

/** What a draft is written with: one question of levels, one of one choice, one that hangs on it, and words. */
export const written = (given: Partial<Written> = {}): Written => ({
  ...{
    title: 'Khảo sát mẫu',
    purpose: 'service',
    lead: 'Mời trả lời.',
    sampling: 'at-counter',
    samplingNote: undefined,
    formula: 'satisfied-1',
    page: undefined,
  },
  ...span,
  ways: ['portal', 'counter', 'tablet', 'paper', 'invited'],
  questions: [
    {
      words: 'Công chức lịch sự',
      kind: 'level',
      options: undefined,
      factor: 'officer',
      isRequired: true,
      ifPosition: undefined,
      ifValue: undefined,
    },
    {
      words: 'Nộp bằng cách nào?',
      kind: 'one',
      options: 'Tại quầy\nTrực tuyến',
      factor: undefined,
      isRequired: false,
      ifPosition: undefined,
      ifValue: undefined,
    },
    {
      words: 'Vướng gì khi nộp trực tuyến?',
      kind: 'many',
      options: 'Đăng nhập\nTải tệp',
      factor: undefined,
      isRequired: false,
      ifPosition: 2,
      ifValue: 2,
    },
    {
      words: 'Cần làm tốt hơn điều gì?',
      kind: 'text',
      options: undefined,
      factor: undefined,
      isRequired: false,
      ifPosition: undefined,
      ifValue: undefined,
    },
  ],
  ...given,
});

/** A survey that takes answers, written by one and approved by another. */
export async function aRunningSurvey(db: Database, maker: Actor, approver: Actor, given: Partial<Written> = {}): Promise<SurveyId> {
  const id = await aSurvey(db, maker);
  value(await surveying(db, maker, (tx, by) => writeSurvey(tx, by, id, written(given))));
  value(await surveying(db, maker, (tx, by) => submitSurvey(tx, by, id)));
  value(await surveying(db, approver, (tx, by) => approveSurvey(tx, by, id, 1)));
  return id;
}

/** Somebody without an account answers. */
export const answering = (
  db: Database,
  { authorityId }: Pick<Actor, 'authorityId'>,
  id: SurveyId,
  said: Said,
  { code, once = crypto.randomUUID(), on = today }: { code?: string; once?: string; on?: Temporal.PlainDate } = {},
) => processing(db, authorityId, (tx) => takeAnswer(tx, { authorityId, installKey, today: on }, id, { code, once, said }));

const papersOf = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    once: `phieu-${nth}`,
    said: { a1: String((nth % 5) + 1), a4: `Ý kiến số ${nth}, gọi 0912 345 678` },
  }));

/** A survey that has ended, with so many papers. */
export async function anEndedSurvey(
  db: Database,
  maker: Actor,
  approver: Actor,
  { count = 6, ...given }: Partial<Written> & { count?: number } = {},
): Promise<SurveyId> {
  const id = await aRunningSurvey(db, maker, approver, given);
  value(await surveying(db, maker, (tx, by) => typeInPapers(tx, by, id, papersOf(count))));
  value(await surveying(db, maker, (tx, by) => endSurvey(tx, by, id)));
  return id;
}

export async function aPublishedSurvey(db: Database, maker: Actor, approver: Actor, given: Partial<Written> = {}): Promise<SurveyId> {
  const id = await anEndedSurvey(db, maker, approver, given);
  value(await surveying(db, maker, (tx, by) => proposeResults(tx, by, id, 'Sẽ bố trí thêm ghế ngồi.')));
  value(await surveying(db, approver, (tx, by) => publishResults(tx, by, id, 2)));
  return id;
}

const at = 'khao-sat';

/** The forms of surveys that edit. */
export async function surveyEdits(db: Database, authority: BuiltAuthority, officer: Actor) {
  const ended = await anEndedSurvey(db, officer, await anOfficer(db, authority, { roles: ['chair'] }));
  const [opinion] = await opinionsOf(db, officer.authorityId, ended);
  return [
    {
      page: `${at}/[khaoSat]/y-kien`,
      action: 'arrange',
      params: { khaoSat: ended as string },
      given: { replyId: opinion?.id as string, groupId: '' },
    },
    { page: `${at}/[khaoSat]/sua`, params: { khaoSat: (await aSurvey(db, officer, { purpose: 'other' })) as string }, given: { ways: ['portal', 'paper'], purpose: 'other', page: '/lien-he', opensOn: '2026-06-01', closesOn: '2026-06-20', questions: [{ words: 'Hài lòng không?', kind: 'level', options: '', factor: 'officer', isRequired: 'on', ifPosition: '', ifValue: '' }, { words: 'Vì sao?', kind: 'one', options: 'Chậm\nXa', factor: '', isRequired: 'on', ifPosition: '1', ifValue: '2' }] } }, // prettier-ignore
  ];
}

/** The forms of surveys that make something. */
export async function surveyForms(db: Database, authority: BuiltAuthority, officer: Actor) {
  const other = await anOfficer(db, authority, { roles: ['chair'] });
  const submitted = await aSurvey(db, other);
  value(await surveying(db, other, (tx, by) => submitSurvey(tx, by, submitted)));
  const running = await aRunningSurvey(db, officer, other);
  const [ended, proposed] = [await anEndedSurvey(db, officer, other), await anEndedSurvey(db, officer, other)];
  const question = (await surveyOf(db, officer.authorityId, ended))?.questions.at(-1)?.id as string;
  const page = `${at}/[khaoSat]`;
  const of = (khaoSat: SurveyId) => ({ page, params: { khaoSat: khaoSat as string } });
  return [
    { page: `${at}/them`, params: {}, given: { purpose: 'awareness', opensOn: '2026-06-01', closesOn: '2026-06-30' } },
    { ...of(submitted), action: 'return', columns: { reason: 'returnReason' } },
    { ...of(running), action: 'next', given: { opensOn: '2026-07-01', closesOn: '2026-07-31' } },
    { ...of(proposed), action: 'propose', columns: { note: 'resultsNote' } },
    { ...of(running), page: `${page}/moi`, given: { count: '20' } },
    { ...of(ended), page: `${page}/y-kien`, action: 'group', given: { questionId: question } },
  ];
}
