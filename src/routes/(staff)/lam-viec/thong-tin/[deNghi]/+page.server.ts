import type { RequestEvent } from '@sveltejs/kit';
import { shelveOne } from '#features/activities/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import {
  answerForm,
  correctForm,
  inquiryRefusals,
  inquiryTexts,
  inquiryView,
  maySeeInquiries,
  passForm,
  pressForm,
  takeBackForm,
  useForm,
  whyNotAnswer,
  whyNotChange,
  whyNotPass,
  whyNotSay,
  whyNotUse,
  wordForm,
} from '#features/inquiries/index.ts';
import {
  answerInquiry,
  correctInquiry,
  lockInquiry,
  passesOf,
  passInquiry,
  sayOnInquiry,
  takeUseBack,
  useAnswer,
  usesOf,
  withdrawInquiry,
  wordsOn,
} from '#features/inquiries/server/index.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { formatMoment } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { answerStart, askedStart } from './starts.ts';
import { correctLists, inquiryAt, inquiryIdOf, namer, passLists, usedIn, useLists } from '../inquiries.ts';

export const load = staffLoad(maySeeInquiries, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const inquiry = await inquiryAt(event, staff);
  const { authorityId } = actor;
  const nameOf = await namer(staff);
  const t = inquiryTexts[locale];
  const isAnswering = whyNotAnswer(actor, inquiry) === undefined;
  const words = await wordsOn(db, authorityId, inquiry.id);
  const passes = await passesOf(db, authorityId, inquiry.id);
  const uses = await usesOf(db, authorityId, { id: inquiry.id });
  const passOptions = whyNotPass(actor, inquiry) === undefined ? await passLists(staff, event) : undefined;
  const useOptions = whyNotUse(actor, inquiry) === undefined ? await useLists(staff, event) : undefined;
  const corrects = whyNotChange(actor, inquiry) === undefined || cameBack(event);
  return {
    locale,
    saved: event.url.searchParams.get('da-luu') === 'gui',
    inquiry: inquiryView(inquiry, { locale, nameOf, today }),
    words: words.map(({ text, writer, at }) => ({ text, by: `${writer}, ${formatMoment(at)}` })),
    passes: passes.map(({ fromUnitId, toUnitId, reason, by, at }) => ({
      line: t.passedLine(nameOf(fromUnitId), nameOf(toUnitId)),
      by: `${reason} (${by}, ${formatMoment(at)})`,
    })),
    uses: uses.map(({ id, activityId, difficultyId, title }) => ({
      id,
      title,
      href: activityId ? `/lam-viec/hoat-dong/${activityId}` : `/lam-viec/kho-khan/${difficultyId ?? ''}`,
    })),
    fields: corrects
      ? fieldsOf(correctForm, { locale, options: await correctLists(staff), values: await askedStart(staff, event), shown: {} })
      : null,
    mayWithdraw: whyNotChange(actor, inquiry) === undefined,
    answerFields:
      isAnswering || cameBack(event) ? fieldsOf(answerForm, { locale, values: await answerStart(staff, event), shown: {} }) : null,
    wordFields: whyNotSay(actor, inquiry) === undefined ? fieldsOf(wordForm, { locale }) : null,
    passFields: passOptions ? fieldsOf(passForm, { locale, options: passOptions }) : null,
    mayTakeUseBack: useOptions !== undefined,
    useFields: useOptions ? fieldsOf(useForm, { locale, options: useOptions }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'inquiry', inquiry.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, event: RequestEvent) => lockInquiry(tx, actor, inquiryIdOf(event)),
  about: (event: RequestEvent) => ({ objectType: 'inquiry', objectId: event.params['deNghi'] ?? '' }),
};
type Notice = 'saved' | 'answered' | 'withdrawn' | 'said' | 'passed' | 'used' | 'usedBack';
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: Notice): Result<{ notice: string }> =>
  result.ok ? ok({ notice: inquiryTexts[locals.locale][notice] }) : result;
const idAt = async (event: RequestEvent, staff: StaffContext) => (await inquiryAt(event, staff)).id;

export const actions = {
  correct: staffEdit(
    maySeeInquiries,
    correctForm,
    { ...edit, start: askedStart },
    async (input, staff, event: RequestEvent) =>
      said(await correctInquiry(staff.tx, staff, await idAt(event, staff), input), event, 'saved'),
    correctLists,
  ),
  answer: staffEdit(
    maySeeInquiries,
    answerForm,
    { ...edit, start: answerStart },
    prepared(
      ({ file }, { shelf }) => shelveOne(shelf, file),
      async ({ file: _file, ...input }, staff, event: RequestEvent, file) =>
        said(await answerInquiry(staff.tx, staff, await idAt(event, staff), input, file), event, 'answered'),
    ),
  ),
  say: staffAction(maySeeInquiries, wordForm, async ({ text }, staff, event: RequestEvent) =>
    said(await sayOnInquiry(staff.tx, staff, await idAt(event, staff), text), event, 'said'),
  ),
  pass: staffAction(
    maySeeInquiries,
    passForm,
    async (input, staff, event: RequestEvent) => said(await passInquiry(staff.tx, staff, await idAt(event, staff), input), event, 'passed'),
    passLists,
  ),
  use: staffAction(
    maySeeInquiries,
    useForm,
    async ({ for: typed }, staff, event: RequestEvent) => {
      const used = usedIn(typed);
      if (!used) return { ok: false, refusal: inquiryRefusals.unknownUse() };
      return said(await useAnswer(staff.tx, staff, await idAt(event, staff), used), event, 'used');
    },
    useLists,
  ),
  takeUseBack: staffAction(maySeeInquiries, takeBackForm, async ({ useId }, staff, event: RequestEvent) =>
    said(await takeUseBack(staff.tx, staff, await idAt(event, staff), useId), event, 'usedBack'),
  ),
  withdraw: staffAction(maySeeInquiries, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await withdrawInquiry(staff.tx, staff, await idAt(event, staff)), event, 'withdrawn'),
  ),
};
