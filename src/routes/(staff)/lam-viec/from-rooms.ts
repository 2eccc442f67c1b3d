import { briefingTexts } from '#features/briefings/index.ts';
import { difficultyTexts, difficultyView, mayAnswer as mayAnswerDifficulties } from '#features/difficulties/index.ts';
import { difficultiesOf } from '#features/difficulties/server/index.ts';
import { guidanceTexts, mayAnswer } from '#features/guidance/index.ts';
import { questionsOf } from '#features/guidance/server/index.ts';
import { inquiresFor, inquiryTexts } from '#features/inquiries/index.ts';
import { inquiriesOf } from '#features/inquiries/server/index.ts';
import { findingLine, inspectionTexts, isLate, remindedOf } from '#features/inspections/index.ts';
import { findingsOf } from '#features/inspections/server/index.ts';
import { newsroomTexts } from '#features/newsroom/index.ts';
import { mayPlanBelow, subplanTexts } from '#features/subplans/index.ts';
import { openAsks } from '#features/subplans/server/index.ts';
import { announcingTexts } from '#features/procedures/index.ts';
import { relayTexts } from '#features/relays/index.ts';
import { mayDecideExtensions, mayFollowAll, taskTitle, whyNotDecide, workTexts } from '#features/tasks/index.ts';
import { extensionsWaiting, taskOf } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { namer } from './thong-tin/inquiries.ts';
import { overdueBefore } from './hoi-dap/questions.ts';
import { boardsFor } from './thu-tuc/waiting.ts';
import { directivesFor, storiesFor } from './tin-bai/waiting.ts';
import { MOST, SHOWN, type Waiting } from './waiting/lists.ts';
import { jointFor, membersFor, noPlanFor, toSumFor } from './waiting/together.ts';
import { waitingWords } from './waiting/words.ts';

/** What checks found and nobody has put right: in the officer's units, or for who plans checks what is late or waits to be confirmed. */
async function findingsFor({ db, actor, today }: StaffContext, locale: Locale) {
  const whose = remindedOf(actor);
  const open = await findingsOf(db, actor.authorityId, { isOpen: true, limit: 100, ...(whose !== 'all' && { unitIds: whose }) });
  const wanted =
    whose === 'all' ? open.filter((one) => one.state === 'reported' || isLate(one, today)) : open.filter(({ state }) => state === 'open');
  return wanted.slice(0, MOST).map((finding) => {
    const { href, text, due, states } = findingLine(finding, today, locale);
    return { href, title: text, due: finding.dueOn.toString(), when: [...states.map(({ word }) => word), due].join(' · ') };
  });
}

/** Questions of units that nobody has answered in so many working days, for who answers. */
async function questionsFor(staff: StaffContext) {
  const { db, actor } = staff;
  if (mayAnswer(actor)) return [];
  const found = await questionsOf(db, actor.authorityId, { state: 'waiting', before: await overdueBefore(staff), limit: MOST });
  return found.map(({ id, title, askerName, askedAt }) => ({
    href: `/lam-viec/hoi-dap/${id}`,
    title,
    when: `${askerName}, ${formatMoment(askedAt)}`,
  }));
}

/** Requests for more time, for who decides them; nobody decides the own one. */
async function extensionsFor({ db, actor, today }: StaffContext, locale: Locale): Promise<Pick<Waiting, 'items' | 'count'>> {
  if (mayDecideExtensions(actor)) return { items: [] };
  const waiting = (await extensionsWaiting(db, actor.authorityId)).filter((one) => whyNotDecide(actor, one) === undefined);
  const found = await Promise.all(
    waiting.slice(0, SHOWN).map(async (one) => ({ ...one, task: await taskOf(db, actor.authorityId, one.taskId, today) })),
  );
  const items = found.flatMap(({ taskId, untilOn, task }) =>
    task
      ? [
          {
            href: `/lam-viec/viec/${taskId}`,
            title: taskTitle(truncate(task.dutyText, 160), task.label, locale),
            when: workTexts[locale].waits(task.unitName, formatDay(untilOn)),
          },
        ]
      : [],
  );
  return { items, count: waiting.length };
}

/** What stands in the way of units and waits for an answer, for who answers. */
async function difficultiesFor({ db, actor, today }: StaffContext, locale: Locale) {
  if (mayAnswerDifficulties(actor)) return [];
  const open = (await difficultiesOf(db, actor.authorityId)).filter(({ state }) => state === 'open').slice(0, MOST);
  const names = open.length > 0 ? await namesInTime(db, actor.authorityId) : undefined;
  return open.map((one) => {
    const { id, text, by } = difficultyView(one, names?.on(one.unitId, today).name ?? '', locale);
    return { href: `/lam-viec/kho-khan/${id}`, title: truncate(text, 160), when: by };
  });
}

/** What other units need of the officer's, by its day. */
async function inquiriesFor(staff: StaffContext, locale: Locale) {
  const { db, actor } = staff;
  const found = await inquiriesOf(db, actor.authorityId, { toUnits: inquiresFor(actor), isAnswered: false, limit: MOST });
  const nameOf = found.length > 0 ? await namer(staff) : undefined;
  return found.map(({ id, title, fromUnitId, dueOn }) => ({
    href: `/lam-viec/thong-tin/${id}`,
    title,
    when: inquiryTexts[locale].itemTo(nameOf?.(fromUnitId) ?? '', formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}

/** What was asked for and did not come in time: by the officer's units, for a leader by all; a partner is never late. */
async function overdueFor(staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  const whose = mayFollowAll(actor) ? {} : { fromUnits: inquiresFor(actor) };
  const found = await inquiriesOf(db, actor.authorityId, { ...whose, overdueOn: today, limit: MOST });
  const nameOf = found.length > 0 ? await namer(staff) : undefined;
  return found.map(({ id, title, toUnitId, dueOn }) => ({
    href: `/lam-viec/thong-tin/${id}`,
    title,
    when: inquiryTexts[locale].itemOver(nameOf?.(toUnitId) ?? '', formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}

/** Plans of their own that the officer's units were asked for and have not made. */
async function plansFor(staff: StaffContext, locale: Locale) {
  const { db, actor } = staff;
  if (mayPlanBelow(actor)) return [];
  const found = (await openAsks(db, actor.authorityId, unitsOf(actor))).slice(0, MOST);
  const nameOf = found.length > 0 ? await namer(staff) : undefined;
  const t = subplanTexts[locale];
  return found.map(({ unitId, dueOn, isRequested }) => ({
    href: '/lam-viec/ke-hoach-don-vi',
    title: (isRequested ? t.askedPartner : t.askedLine)(nameOf?.(unitId) ?? '', formatDay(dueOn)),
    when: '',
    due: dueOn.toString(),
  }));
}

/** What waits in the rooms of questions, difficulties, extensions and checks, each with its title. */
export const roomsFor = async (staff: StaffContext, locale: Locale): Promise<Waiting[]> => [
  { title: briefingTexts[locale].toRead, items: await directivesFor(staff, locale) },
  { title: workTexts[locale].toDecide, ...(await extensionsFor(staff, locale)) },
  { title: newsroomTexts[locale].toDecide, items: await storiesFor(staff, locale) },
  { title: difficultyTexts[locale].toAnswer, items: await difficultiesFor(staff, locale) },
  { title: guidanceTexts[locale].toAnswer, items: await questionsFor(staff) },
  { title: subplanTexts[locale].asked, items: await plansFor(staff, locale) },
  { title: relayTexts[locale].waits, items: await membersFor(staff, locale) },
  { title: relayTexts[locale].toSum, items: await toSumFor(staff, locale) },
  { title: waitingWords[locale].joint, items: await jointFor(staff, locale) },
  { title: inquiryTexts[locale].toAnswer, items: await inquiriesFor(staff, locale) },
  { title: inquiryTexts[locale].overdue, items: await overdueFor(staff, locale) },
  { title: waitingWords[locale].noPlanYet, items: await noPlanFor(staff, locale) },
  { title: announcingTexts[locale].waits, items: await boardsFor(staff, locale) },
  { title: inspectionTexts[locale].openFindings, items: await findingsFor(staff, locale) },
];
