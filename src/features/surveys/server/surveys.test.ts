import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { day, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { installKey } from '#root/testing/rooms/citizens/petitions.ts';
import {
  answering,
  aPublishedSurvey,
  aRunningSurvey,
  aSurvey,
  anEndedSurvey,
  surveying,
  written,
} from '#root/testing/rooms/citizens/surveys.ts';
import { now } from '#root/testing/actors.ts';
import { askedOf, repliesIn, stepsOf } from '../steps.ts';
import type { SurveyId } from '../survey.ts';
import * as acts from './index.ts';
import { opinionsOf, talliesOf, waysTogether } from './tallies.ts';
import { takeAnswer } from './answering.ts';

const { opened, ward, owner, chair, worker } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const of = (id: SurveyId) => acts.surveyOf(db, authorityId, id);
const count = async (id: SurveyId) => (await of(id))?.answers;

test('a survey is written, submitted and approved by another; once it runs nobody changes it, and a new version is another survey', async () => {
  expect(
    refusalOf(
      await surveying(db, worker, (tx, by) => acts.beginSurvey(tx, by, { title: 'X', purpose: 'poll', opensOn: today, closesOn: today })),
    ),
  ).toBe('may-not-keep-surveys');
  const id = await aSurvey(db, owner);
  const faulty = written({ ways: ['paper'], page: '/', closesOn: day('2026-05-01'), questions: [{ words: 'A', kind: 'one', options: 'Một\nMột', factor: 'access', isRequired: true, ifPosition: 1, ifValue: 1 }] }); // prettier-ignore
  const refused = await surveying(db, owner, (tx, by) => acts.writeSurvey(tx, by, id, faulty));
  const faults = refused.ok ? [] : [refused.refusal, ...(refused.refusal.others ?? [])].map((one) => one.code);
  expect(faults.toSorted()).toEqual(['bad-condition', 'closes-before', 'factor-of-levels', 'page-needs-portal', 'too-few-options']);
  value(await surveying(db, owner, (tx, by) => acts.writeSurvey(tx, by, id, written())));
  value(await surveying(db, owner, (tx, by) => acts.submitSurvey(tx, by, id)));
  expect(refusalOf(await surveying(db, owner, (tx, by) => acts.approveSurvey(tx, by, id, 1)))).toBe('own-survey');
  expect(refusalOf(await surveying(db, worker, (tx, by) => acts.approveSurvey(tx, by, id, 1)))).toBe('may-not-approve-survey');
  expect(refusalOf(await answering(db, owner, id, { a1: '5' }))).toBe('survey-not-open');
  value(await surveying(db, chair, (tx, by) => acts.approveSurvey(tx, by, id, 1)));
  expect(refusalOf(await surveying(db, owner, (tx, by) => acts.writeSurvey(tx, by, id, written({ title: 'Khác' }))))).toBe('survey-runs');
  const next = value(
    await surveying(db, owner, (tx, by) => acts.newVersion(tx, by, id, { opensOn: day('2026-07-01'), closesOn: day('2026-07-31') })),
  );
  expect(await of(next)).toMatchObject({
    seriesId: id,
    version: 2,
    state: 'draft',
    questions: [{ words: 'Công chức lịch sự' }, {}, { condition: { position: 2, value: 2 } }, {}],
  });
});

test('what hangs on an answer is asked on a page of its own, and only of who gave it', async () => {
  const questions = (await of(await aRunningSurvey(db, owner, chair)))?.questions ?? [];
  expect(stepsOf(questions).map((step) => step.map(({ position }) => position))).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(askedOf(questions, { a1: '4', a2: '1' }).map(({ position }) => position)).toEqual([1, 2, 4]);
  expect(askedOf(questions, { a2: '2' }).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  // An answer to what was not asked is dropped, not kept.
  expect(value(repliesIn(questions, { a1: '4', a2: '1', m3: ['1'] })).map(({ value: one }) => one)).toEqual([4, 1]);
  expect(refusalOf(repliesIn(questions, { a2: '1' }))).toBe('not-answered');
  expect(refusalOf(repliesIn(questions, { a1: '6' }))).toBe('not-an-option');
  expect(refusalOf(repliesIn(questions, { a1: '1', a4: 'x'.repeat(100_000) }))).toBe('too-long');
  expect(refusalOf(repliesIn(questions, {}, { mayMiss: true }))).toBe('says-nothing');
});

test('the same form fifty times is one answer, also at once; a code for one answers once; a code that was never given out opens nothing', async () => {
  const id = await aRunningSurvey(db, owner, chair);
  for (let nth = 0; nth < 50; nth += 1) value(await answering(db, owner, id, { a1: '5' }, { once: 'mot-phieu' }));
  expect(await count(id)).toBe(1);
  const send = {
    work: { authorityId, actor: 'citizen', at: now },
    command: (tx: Parameters<typeof takeAnswer>[0]) =>
      takeAnswer(tx, { authorityId, installKey, today }, id, { once: 'hai', said: { a1: '4' } }),
  };
  await atOnce(db, send, send);
  expect(await count(id)).toBe(2);
  const [code = '', unused = ''] = value(await surveying(db, owner, (tx, by) => acts.inviteTo(tx, by, id, 2)));
  expect(value(await answering(db, owner, id, { a1: '3' }, { code }))).toBe('invited');
  expect(refusalOf(await answering(db, owner, id, { a1: '1' }, { code }))).toBe('answered-before');
  expect(refusalOf(await answering(db, owner, id, { a1: '1' }, { code: `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}` }))).toBe(
    'bad-code',
  );
  expect(refusalOf(await answering(db, owner, await aRunningSurvey(db, owner, chair), { a1: '1' }, { code: unused }))).toBe('bad-code');
  expect(await count(id)).toBe(3);
  const closed = await aRunningSurvey(db, owner, chair, { ways: ['paper'] });
  expect(refusalOf(await answering(db, owner, closed, { a1: '1' }))).toBe('other-way');
});

test('no stored row and no entry of the log says which code or form gave an answer, and after its end nothing can', async () => {
  const id = await aRunningSurvey(db, owner, chair);
  const codes = value(await surveying(db, owner, (tx, by) => acts.inviteTo(tx, by, id, 3)));
  for (const code of codes)
    value(await answering(db, owner, id, { a1: '2', a4: 'Lời riêng tư của một người' }, { code, once: 'khoa-cua-bieu-mau' }));
  const tables = (
    await sql<{
      name: string;
    }>`select table_name as name from information_schema.tables where table_schema in ('public', 'auth', 'pgboss') and table_type = 'BASE TABLE'`.execute(
      opened.owner,
    )
  ).rows;
  for (const { name } of tables.filter((one) => !one.name.includes('.'))) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`
      .execute(opened.owner)
      .catch(() => ({ rows: [] }));
    const text = found.rows.map(({ row }) => row).join('\n');
    for (const secret of [...codes, 'khoa-cua-bieu-mau']) expect([name, text.includes(secret)]).toEqual([name, false]);
  }
  const logged = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('action', '=', 'survey.answered')
    .execute();
  const ids = (await db.selectFrom('survey_answer').select('id').where('survey_id', '=', id).execute()).map((one) => one.id as string);
  expect(
    logged.every((entry) => ids.every((one) => !JSON.stringify(entry).includes(one)) && !JSON.stringify(entry).includes('riêng tư')),
  ).toBe(true);
  // By chance, not by time: ids do not tell in which order answers came.
  expect(ids.every((one) => one[14] === '4')).toBe(true);
  value(await surveying(db, owner, (tx, by) => acts.endSurvey(tx, by, id)));
  const left = await db.selectFrom('survey_answer').select('once').where('survey_id', '=', id).execute();
  expect([left.map(({ once }) => once), await acts.secretOf(db, authorityId, id)]).toEqual([[null, null, null], undefined]);
});

test('papers are typed in by whoever records, marked and counted apart, and may lack answers; they come in until the survey is ended', async () => {
  const id = await aRunningSurvey(db, owner, chair);
  const late = day('2026-07-03');
  expect(
    value(
      await surveying(
        db,
        worker,
        (tx, by) =>
          acts.typeInPapers(tx, by, id, [
            { once: '1', said: { a2: '1' } },
            { once: '1', said: { a2: '1' } },
          ]),
        late,
      ),
    ),
  ).toBe(1);
  expect(refusalOf(await answering(db, owner, id, { a1: '1' }, { on: late }))).toBe('survey-not-open');
  expect(await of(id)).toMatchObject({ answers: 1, papers: 1 });
  const onlooker = await anOfficer(db, ward, { roles: ['auditor'] });
  expect(refusalOf(await surveying(db, onlooker, (tx, by) => acts.typeInPapers(tx, by, id, [])))).toBe('may-not-type-in');
  const paperless = await aRunningSurvey(db, owner, chair, { ways: ['portal'] });
  expect([
    await acts.endSurveysDue(db, authorityId, now.add({ hours: 24 * 31 })),
    (await of(paperless))?.state,
    (await of(id))?.state,
  ]).toEqual([expect.any(Number), 'ended', 'running']);
  await acts.endSurveysDue(db, authorityId, now.add({ hours: 24 * 40 }));
  expect((await of(id))?.state).toBe('ended');
});

test('nothing below five is told: no results meanwhile, none of few, no question and no way that few took, no small group', async () => {
  const id = await aRunningSurvey(db, owner, chair);
  for (let nth = 0; nth < 6; nth += 1)
    value(await answering(db, owner, id, { a1: String((nth % 5) + 1), ...(nth < 4 && { a2: '1', a4: 'Ít người nói' }) }));
  expect(await acts.resultsOf(db, authorityId, (await of(id))!, 'vi')).toBeUndefined();
  value(await surveying(db, owner, (tx, by) => acts.endSurvey(tx, by, id)));
  const results = (await acts.resultsOf(db, authorityId, (await of(id))!, 'vi'))!;
  expect(results.questions.map(({ told }) => told?.n)).toEqual([6, undefined, undefined, undefined]);
  expect(new Set((await talliesOf(db, authorityId, id)).map(({ questionId }) => questionId)).size).toBe(1);
  expect(await opinionsOf(db, authorityId, id)).toEqual([]);
  expect(waysTogether([{ way: 'paper', count: 40 }, { way: 'portal', count: 3 }, { way: 'tablet', count: 9 }])).toEqual([{ way: 'paper', count: 40 }, { way: 'rest', count: 12 }]); // prettier-ignore
  expect(waysTogether([{ way: 'paper', count: 4 }])).toEqual([]);
  const few = await anEndedSurvey(db, owner, chair, { count: 4 });
  expect(await acts.resultsOf(db, authorityId, (await of(few))!, 'vi')).toBeUndefined();
  expect(refusalOf(await surveying(db, owner, (tx, by) => acts.proposeResults(tx, by, few, undefined)))).toBe('too-few-answers');
});

test('opinions are grouped and shown without what tells of a person; results go out by a second person, and stand from then on', async () => {
  const id = await anEndedSurvey(db, owner, chair);
  const [first] = await opinionsOf(db, authorityId, id);
  expect(first?.text).toContain('0912');
  const questionId = first!.questionId;
  const groupId = value(await surveying(db, owner, (tx, by) => acts.addGroup(tx, by, id, { questionId, title: 'Giờ làm việc' })));
  expect(refusalOf(await surveying(db, owner, (tx, by) => acts.addGroup(tx, by, id, { questionId, title: 'Giờ làm việc' })))).toBe(
    'same-group',
  );
  const arrange = (replyId: typeof first, shownText?: string) => surveying(db, owner, (tx, by) => acts.arrangeOpinion(tx, by, id, { replyId: replyId!.id, groupId, shownText })); // prettier-ignore
  expect(refusalOf(await arrange(first, first!.text ?? undefined))).toBe('opinion-tells-of-a-person');
  value(await arrange(first, 'Mở cửa buổi trưa'));
  value(await surveying(db, owner, (tx, by) => acts.proposeResults(tx, by, id, 'Sẽ mở cửa buổi trưa.')));
  expect(refusalOf(await surveying(db, owner, (tx, by) => acts.publishResults(tx, by, id, 2)))).toBe('own-survey');
  value(await surveying(db, chair, (tx, by) => acts.publishResults(tx, by, id, 2)));
  // A group of one is not counted; its words were made fit to be read.
  const shown = await opened.publicDb
    .selectFrom('public_survey_opinion')
    .select(['title', 'shown_text'])
    .where('question_id', '=', questionId)
    .execute();
  expect(shown).toEqual([{ title: null, shown_text: 'Mở cửa buổi trưa' }]);
  expect(refusalOf(await arrange(first, 'Khác'))).toBe('other-step');
  const [line] = await opened.publicDb.selectFrom('public_survey_way').select(['way', 'count']).where('survey_id', '=', id).execute();
  expect(line).toEqual({ way: 'paper', count: 6 });
});

test('a draft is not public; of an ended survey without published results everybody reads that it ended, and no question', async () => {
  const ids = [
    await aSurvey(db, owner),
    await anEndedSurvey(db, owner, chair),
    await aPublishedSurvey(db, owner, chair),
    await aRunningSurvey(db, owner, chair),
  ];
  const seen = (await opened.publicDb.selectFrom('public_survey').select('id').execute()).map(({ id }) => id);
  expect(ids.map((id) => seen.includes(id))).toEqual([false, true, true, true]);
  const asked = (await opened.publicDb.selectFrom('public_survey_question').select('survey_id').execute()).map(({ survey_id: id }) => id);
  expect(ids.map((id) => asked.includes(id))).toEqual([false, false, true, true]);
});

test('nobody who wrote any of a survey or of its results approves it while somebody else may: who drafted, typed papers or arranged opinions', async () => {
  const drafter = await anOfficer(db, ward, { roles: ['plan-owner'] });
  const submitter = await anOfficer(db, ward, { roles: ['clerk'] });
  const id = await aSurvey(db, drafter);
  value(await surveying(db, submitter, (tx, by) => acts.submitSurvey(tx, by, id)));
  expect(refusalOf(await surveying(db, drafter, (tx, by) => acts.approveSurvey(tx, by, id, 1)))).toBe('own-survey');
  value(await surveying(db, chair, (tx, by) => acts.approveSurvey(tx, by, id, 1)));
  const results = await anEndedSurvey(db, owner, chair);
  const [opinion] = await opinionsOf(db, authorityId, results);
  const arranging = (actor: typeof owner) => surveying(db, actor, (tx, by) => acts.arrangeOpinion(tx, by, results, { replyId: opinion!.id, groupId: undefined, shownText: 'Thêm ghế' })); // prettier-ignore
  expect(refusalOf(await arranging(submitter))).toBe('may-not-read-opinions');
  value(await arranging(drafter));
  value(await surveying(db, submitter, (tx, by) => acts.proposeResults(tx, by, results, undefined)));
  // The owner typed the papers, the other one arranged an opinion, the clerk may not.
  for (const actor of [owner, drafter])
    expect(refusalOf(await surveying(db, actor, (tx, by) => acts.publishResults(tx, by, results, 2)))).toBe('own-survey');
  value(await surveying(db, chair, (tx, by) => acts.publishResults(tx, by, results, 2)));
});

test('an authority with one who may approve is not stuck: it approves what it wrote, and the log says so', async () => {
  const alone = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });
  const id = await aPublishedSurvey(db, alone, alone);
  const row = await db
    .selectFrom('survey')
    .select(['is_approved_alone', 'is_published_alone'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ is_approved_alone: true, is_published_alone: true });
});

test('what waits for approval is not changed, and an approval goes to what was read', async () => {
  const id = await anEndedSurvey(db, owner, chair);
  const [opinion] = await opinionsOf(db, authorityId, id);
  const { id: replyId, questionId } = opinion!;
  value(await surveying(db, owner, (tx, by) => acts.proposeResults(tx, by, id, 'Lời đầu')));
  const late = await Promise.all([
    surveying(db, owner, (tx, by) => acts.arrangeOpinion(tx, by, id, { replyId, groupId: undefined, shownText: 'Đổi sau khi trình' })),
    surveying(db, owner, (tx, by) => acts.addGroup(tx, by, id, { questionId, title: 'Sau khi trình' })),
    surveying(db, chair, (tx, by) => acts.proposeResults(tx, by, id, 'Lời khác')),
  ]);
  expect(late.map(refusalOf)).toEqual(['results-wait', 'results-wait', 'results-wait']);
  value(await surveying(db, chair, (tx, by) => acts.returnResults(tx, by, id, 'Nêu rõ hơn')));
  expect(await of(id)).toMatchObject({ results: null, resultsNote: 'Lời đầu', returnReason: 'Nêu rõ hơn' });
  value(await surveying(db, owner, (tx, by) => acts.proposeResults(tx, by, id, 'Lời sau')));
  expect(refusalOf(await surveying(db, chair, (tx, by) => acts.publishResults(tx, by, id, 2)))).toBe('other-round');
  value(await surveying(db, chair, (tx, by) => acts.publishResults(tx, by, id, 3)));
  const draft = await aSurvey(db, owner);
  const submit = async () => value(await surveying(db, owner, (tx, by) => acts.submitSurvey(tx, by, draft)));
  await submit();
  value(await surveying(db, chair, (tx, by) => acts.returnSurvey(tx, by, draft, 'Sửa câu 2')));
  await submit();
  expect(refusalOf(await surveying(db, chair, (tx, by) => acts.approveSurvey(tx, by, draft, 1)))).toBe('other-round');
  value(await surveying(db, chair, (tx, by) => acts.approveSurvey(tx, by, draft, 2)));
});

test('opinions in words are deleted some days after the results are out; how many wrote and what is shown of it stay', async () => {
  const id = await anEndedSurvey(db, owner, chair);
  const [opinion] = await opinionsOf(db, authorityId, id);
  value(await surveying(db, owner, (tx, by) => acts.arrangeOpinion(tx, by, id, { replyId: opinion!.id, groupId: undefined, shownText: 'Thêm ghế' }))); // prettier-ignore
  const before = await talliesOf(db, authorityId, id);
  const texts = async () => (await opinionsOf(db, authorityId, id)).map(({ text }) => text);
  await acts.forgetOpinions(db, authorityId, { now: now.add({ hours: 24 * 20 }), days: 30 });
  expect((await texts()).filter((text) => text === null)).toEqual([]);
  await acts.forgetOpinions(db, authorityId, { now: now.add({ hours: 24 * 40 }), days: 30 });
  expect(new Set(await texts())).toEqual(new Set([null]));
  expect(await talliesOf(db, authorityId, id)).toEqual(before);
  expect((await opinionsOf(db, authorityId, id)).map(({ shownText }) => shownText).filter(Boolean)).toEqual(['Thêm ghế']);
});
