import * as acts from '#features/surveys/server/index.ts';
import type { Said, SurveyId } from '#features/surveys/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { first, note, opinions, SEATS, second } from '../../story/portal/surveys.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type By = { actor: Actor; today: Temporal.PlainDate; now: Temporal.Instant; installKey: Uint8Array };
type Work<T> = (tx: Tx, by: By) => Promise<Result<T>>;
type Purpose = Parameters<typeof acts.beginSurvey>[2]['purpose'];

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

function actsAt(telling: Telling, local: string, by: OfficerKey) {
  const now = moment(local);
  const one = { actor: known(telling.officers, by), today: dayOf(now), now, installKey: telling.installKey };
  return <T>(work: Work<T>): Promise<T> => telling.act({ at: now, by }, (tx) => work(tx, one));
}

/** The paper at a place of the pile: levels after one of the rows, a way of filing, words on every seventh. */
const paperOf = (nth: number, rows: readonly (readonly number[])[]): Said => ({
  ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`a${at + 1}`, String(rows[(nth + at) % rows.length]![(nth * 3 + at) % 10])])),
  a8: String((nth % 5 < 3 ? 0 : 1) + 1),
  ...(nth % 5 >= 3 && { m9: [String((nth % 4) + 1), ...(nth % 10 === 3 ? ['5'] : [])] }),
  ...(nth % 7 === 2 && { a10: opinions[Math.floor(nth / 7) % opinions.length]! }),
});

const pile = (name: string, from: number, count: number, rows: readonly (readonly number[])[]) =>
  Array.from({ length: count }, (_, nth) => ({ once: `${name}-${from + nth}`, said: paperOf(from + nth, rows) }));

/** Submitted by one and approved by another. */
async function open(telling: Telling, local: string, id: SurveyId): Promise<void> {
  await actsAt(telling, local, 'owner')((tx, by) => acts.submitSurvey(tx, by, id));
  await actsAt(telling, local, 'chair')((tx, by) => acts.approveSurvey(tx, by, id, 1));
}

async function finish(telling: Telling, local: string, id: SurveyId): Promise<void> {
  const owner = actsAt(telling, local, 'owner');
  await owner((tx, by) => acts.endSurvey(tx, by, id));
  const all = await acts.opinionsOf(telling.db, telling.authorityId, id);
  if (all[0]) {
    const { questionId } = all[0];
    const groupId = await owner((tx, by) => acts.addGroup(tx, by, id, { questionId, title: SEATS }));
    const seats = all.flatMap(({ id: replyId, text }) => (text !== null && /ghế|chỗ/.test(text) ? [{ replyId, text }] : []));
    for (const { replyId, text } of seats.slice(0, 8))
      await owner((tx, by) => acts.arrangeOpinion(tx, by, id, { replyId, groupId, shownText: text.startsWith('Thêm') ? text : undefined }));
  }
  await owner((tx, by) => acts.proposeResults(tx, by, id, note));
  await actsAt(telling, local, 'chair')((tx, by) => acts.publishResults(tx, by, id, 2));
}

/** Somebody without an account answers, at the counter or on the public pages. */
const answered = (telling: Telling, local: string, id: SurveyId, said: Said, { once, code }: { once: string; code?: string | undefined }) =>
  telling.act({ at: moment(local), by: 'citizen' }, (tx) =>
    acts.takeAnswer(tx, { authorityId: telling.authorityId, installKey: telling.installKey, today: dayOf(moment(local)) }, id, {
      once,
      code,
      said,
    }),
  );

const begin = (telling: Telling, local: string, title: string, purpose: Purpose, span: readonly [string, string]) =>
  actsAt(telling, local, 'owner')((tx, by) => acts.beginSurvey(tx, by, { title, purpose, opensOn: day(span[0]), closesOn: day(span[1]) }));

const step = (local: string, happen: (local: string) => Promise<unknown>): Event => ({
  at: moment(local),
  happen: async () => {
    await happen(local);
  },
});

/** Twice the same survey at the counter: 60 papers in March, 214 answers in June, of these 194 papers. */
function atCounter(telling: Telling): Event[] {
  let [march, june, code] = ['' as SurveyId, '' as SurveyId, ''];
  return [
    step('2026-02-25T09:00', async (at) => {
      march = await begin(telling, at, 'Mức độ hài lòng tại Bộ phận Một cửa', 'service', ['2026-03-02', '2026-03-31']);
    }),
    step('2026-02-26T09:00', (at) => open(telling, at, march)),
    step('2026-03-30T15:00', (at) => actsAt(telling, at, 'clerk')((tx, by) => acts.typeInPapers(tx, by, march, pile('ba', 0, 60, first)))),
    step('2026-04-02T09:00', (at) => finish(telling, at, march)),
    step('2026-05-26T09:00', async (at) => {
      const span = { opensOn: day('2026-06-01'), closesOn: day('2026-06-30') };
      june = await actsAt(telling, at, 'owner')((tx, by) => acts.newVersion(tx, by, march, span));
    }),
    step('2026-05-27T09:00', async (at) => {
      await open(telling, at, june);
      const secret = (await acts.secretOf(telling.db, telling.authorityId, june)) ?? '';
      code = acts.placeCode({ installKey: telling.installKey, id: june, secret }, 'counter');
    }),
    ...Array.from({ length: 20 }, (_, nth) =>
      step(`2026-06-${String(nth + 2).padStart(2, '0')}T09:30`, (at) =>
        answered(telling, at, june, paperOf(nth + 200, second), { once: `qr-${nth}`, code }),
      ),
    ),
    step('2026-06-29T15:00', (at) =>
      actsAt(telling, at, 'clerk')((tx, by) => acts.typeInPapers(tx, by, june, pile('sau', 0, 194, second))),
    ),
    step('2026-07-06T09:00', (at) => finish(telling, at, june)),
  ];
}

const AUTUMN = ['2026-11-10', '2026-12-31'] as const;

/** A question on the first page. */
function onFirstPage(telling: Telling): Event[] {
  let poll = '' as SurveyId;
  return [
    step('2026-11-09T09:00', async (at) => {
      poll = await begin(telling, at, 'Ông/bà muốn nhận tin của phường qua đâu nhất?', 'poll', AUTUMN);
    }),
    step('2026-11-09T09:10', (at) =>
      actsAt(
        telling,
        at,
        'owner',
      )(async (tx, by) => {
        const { questions, samplingNote: _, ...rest } = (await acts.surveyOf(tx, telling.authorityId, poll))!;
        const asked = questions.map(({ words, kind, options, isRequired }) => ({ words, kind, isRequired, options: options.join('\n') }));
        return acts.writeSurvey(tx, by, poll, { ...rest, ways: ['portal'], page: '/', questions: asked });
      }),
    ),
    step('2026-11-09T10:00', (at) => open(telling, at, poll)),
    ...Array.from({ length: 7 }, (_, nth) =>
      step(`2026-11-${11 + nth}T20:15`, (at) => answered(telling, at, poll, { a1: String((nth % 3) + 1) }, { once: `hoi-${nth}` })),
    ),
  ];
}

/** What runs beside it: after the campaign of the autumn, and among the staff. */
function ofAutumn(telling: Telling): Event[] {
  let [known2, staff] = ['' as SurveyId, '' as SurveyId];
  const papers = Array.from({ length: 17 }, (_, nth) => ({
    once: `muoi-mot-${nth}`,
    said: { a1: String((nth % 3) + 3), a2: '4', a3: String((nth % 4) + 2), m6: ['1', String((nth % 3) + 2)] },
  }));
  return [
    step('2026-11-03T09:00', async (at) => {
      known2 = await begin(telling, at, 'Hiểu biết về cải cách hành chính sau đợt tuyên truyền mùa thu', 'awareness', AUTUMN);
    }),
    step('2026-11-04T09:00', (at) => open(telling, at, known2)),
    step('2026-11-05T09:00', async (at) => {
      staff = await begin(telling, at, 'Trình độ công nghệ thông tin của cán bộ, công chức phường', 'staff-it', AUTUMN);
    }),
    step('2026-11-06T09:00', (at) => open(telling, at, staff)),
    step('2026-11-10T09:00', (at) => actsAt(telling, at, 'owner')((tx, by) => acts.inviteTo(tx, by, staff, 40))),
    step('2026-11-18T15:00', (at) => actsAt(telling, at, 'clerk')((tx, by) => acts.typeInPapers(tx, by, known2, papers))),
  ];
}

/** Surveys of the year, each act in its time. */
export const askCitizens = (telling: Telling): Event[] => [...atCounter(telling), ...onFirstPage(telling), ...ofAutumn(telling)];
