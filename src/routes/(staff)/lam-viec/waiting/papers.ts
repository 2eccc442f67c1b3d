import { holdersOf, officersOf } from '#features/identity/server/index.ts';
import { incomingPapers, papersForUnits } from '#features/papers/server/index.ts';
import { mayIssuePlans } from '#features/plans/index.ts';
import { askedForComments, draftsOnTheirWay, mayDecidePlans, whyNotNumber, type DraftOnItsWay } from '#features/plans/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { MOST, workUnits, type Waiting } from './lists.ts';
import { runningFor } from './running.ts';
import { waitingWords } from './words.ts';

const dayOf = (at: Temporal.Instant): string => formatDay(at.toZonedDateTimeISO(ZONE).toPlainDate());

/** Those of which the next step is the officer's: the leader who is asked (another where that one left), who signs, who numbers, who drafted. */
async function ownDrafts({ db, actor, today }: StaffContext) {
  const all = await draftsOnTheirWay(db, actor.authorityId);
  if (all.length === 0) return { toApprove: [], toSign: [], toNumber: [], toSend: [], givenBack: [] };
  const leaders = new Set(await holdersOf(db, actor.authorityId, ['chair'], today));
  const clerks = await holdersOf(db, actor.authorityId, ['clerk'], today);
  const decides = mayDecidePlans(actor) === undefined;
  const issues = mayIssuePlans(actor) === undefined;
  const numbers = (await whyNotNumber(actor, () => Promise.resolve(clerks.length > 0))) === undefined;
  const isAsked = ({ leaderId }: DraftOnItsWay): boolean => leaderId === actor.officerId || !leaders.has(leaderId);
  const of = (state: DraftOnItsWay['state'], isMine: (draft: DraftOnItsWay) => boolean) =>
    all.filter((draft) => draft.state === state && isMine(draft)).slice(0, MOST);
  return {
    toApprove: of('waiting', (draft) => decides && isAsked(draft)),
    toSign: of('approved', (draft) => issues && (!decides || isAsked(draft))),
    toNumber: of('signed', () => numbers),
    toSend: of('numbered', () => numbers || holds(actor, 'plan-owner')),
    givenBack: of('returned', ({ submitted }) => submitted.by === actor.officerId || holds(actor, 'plan-owner')),
  };
}

async function draftsFor(staff: StaffContext, locale: Locale) {
  const t = waitingWords[locale];
  const own = await ownDrafts(staff);
  const any = Object.values(own).some((list) => list.length > 0);
  const names = new Map(any ? (await officersOf(staff.db, staff.actor.authorityId)).map(({ id, fullName }) => [id, fullName]) : []);
  const line = (draft: DraftOnItsWay) => ({
    href: `/lam-viec/ke-hoach/${draft.planId}/trinh`,
    title: draft.title,
    when:
      draft.state === 'returned' && draft.reason
        ? t.why(draft.reason)
        : t.submittedBy(names.get(draft.submitted.by) ?? '', dayOf(draft.submitted.at)),
  });
  return (['givenBack', 'toApprove', 'toSign', 'toNumber', 'toSend'] as const).map((key) => ({
    title: t[key],
    isFirst: true as const,
    items: own[key].map(line),
  }));
}

async function commentsFor({ db, actor }: StaffContext, locale: Locale) {
  const found = await askedForComments(db, actor.authorityId, workUnits(actor));
  return found.slice(0, MOST).map(({ planId, title, dueOn }) => ({
    href: `/lam-viec/ke-hoach/${planId}/gop-y`,
    title,
    when: waitingWords[locale].until(formatDay(dueOn)),
    due: dueOn.toString(),
  }));
}

/** Papers that were handed to the officer's units and that nobody there has received. */
async function arrivedFor({ db, actor, today }: StaffContext, locale: Locale) {
  const unitIds = workUnits(actor);
  if (unitIds.length === 0) return [];
  const { lines } = await incomingPapers(db, actor.authorityId, { standing: 'handed', unitIds }, { size: MOST });
  if (lines.length === 0) return [];
  const t = waitingWords[locale];
  const names = await namesInTime(db, actor.authorityId);
  return lines.map(({ id, kind, title, unitId, handedOn, arrivedOn, dueOn }) => {
    const [unit, day] = [unitId ? names.on(unitId, today).name : '', formatDay(handedOn ?? arrivedOn)];
    return {
      href: `/lam-viec/so-van-ban/den/${id}`,
      title: `${kind}: ${title}`,
      when: dueOn ? t.handedDue(unit, day, formatDay(dueOn)) : t.handed(unit, day),
      due: dueOn?.toString(),
    };
  });
}

/** Papers of the authority that were sent to the officer's units and that nobody there has received. */
async function sentFor({ db, actor, today }: StaffContext, locale: Locale) {
  const found = (await papersForUnits(db, actor.authorityId, workUnits(actor), MOST)).filter(({ receivedOn }) => receivedOn === null);
  if (found.length === 0) return [];
  const names = await namesInTime(db, actor.authorityId);
  return found.map(({ recipientId, kind, title, symbol, unitId, sentOn }) => ({
    href: `/lam-viec/so-van-ban/nhan/${recipientId}`,
    title: `${kind}: ${title}`,
    when: waitingWords[locale].sent(names.on(unitId, today).name, symbol, formatDay(sentOn)),
  }));
}

/** Papers of which the next step is the officer's, each list with its title: drafts on their way, comments, what came in, what units owe. */
export const papersWaiting = async (staff: StaffContext, locale: Locale): Promise<Waiting[]> => [
  ...(await draftsFor(staff, locale)),
  { title: waitingWords[locale].toComment, items: await commentsFor(staff, locale) },
  { title: waitingWords[locale].toReceive, items: await arrivedFor(staff, locale) },
  { title: waitingWords[locale].sentToUs, items: await sentFor(staff, locale) },
  ...(await runningFor(staff, locale)),
];
