import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import * as petitions from '#features/petitions/index.ts';
import {
  daysOf,
  isSeen,
  photosOf,
  petitionOf,
  senderFor,
  senderOf,
  stepsOf,
  templatesOf,
  whyNotAboutOwn,
} from '#features/petitions/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { unitNamer } from '../../trang-cong-khai/parts.ts';
import { petitionActs } from './acts.ts';
import { draftStart, petitionHere, showStart, sortLists, sortStart } from './petition.ts';

const { isOpenState, mayApprove, mayDeal, mayReceive, petitionActTexts, petitionTexts } = petitions;

/** Who sent it, in words; what the reader may not know is said to be so. */
async function senderLine(it: petitions.Petition, { db, actor }: StaffContext, locale: Locale): Promise<string> {
  const t = petitionTexts[locale];
  if (it.mode === 'anonymous') return t.senderNone;
  const kept = await senderFor(db, actor, app().installKey, it);
  if (kept?.erasedOn) return t.senderErased(formatDay(kept.erasedOn), t.erasedFor[kept.erasedFor === 'wish' ? 'wish' : 'rule']);
  return kept?.sender ? Object.values(kept.sender).filter(Boolean).join('\n') : t.senderUnseen;
}

/** What to look at before the answer leaves, while it is a draft. */
function warningsFor({ state, answer, apology }: petitions.Petition, today: Temporal.PlainDate, locale: Locale): string[] {
  if (state !== 'drafted') return [];
  const t = petitionActTexts[locale];
  const { personal, future } = petitions.warningsOf([answer, apology].filter(Boolean).join('\n'), today);
  return [
    ...(personal.length > 0 ? [t.personal(personal.join(', '))] : []),
    ...(future.length > 0 ? [t.future(future.map((day) => formatDay(day)).join(', '))] : []),
  ];
}

/** How the officer reads words of the petition: for who may not know its sender the sender is covered, for the unit complained of always. */
async function covering(it: petitions.Petition, { db, actor }: StaffContext): Promise<(text: string) => string> {
  const { installKey } = app();
  const { authorityId } = actor;
  const receives = petitions.receivesPetitions(actor) && !petitions.isComplainedOf(actor, it);
  if (receives || (await senderFor(db, actor, installKey, it))) return (text) => text;
  const { name, address, phone, email } = (await senderOf(db, { authorityId, installKey }, it.id))?.sender ?? {};
  return (text) => petitions.coverSender(text, [name, phone, email, address]);
}

const readable = (it: petitions.Petition, cover: (text: string) => string): petitions.Petition => ({
  ...it,
  ...{
    subject: cover(it.subject),
    body: cover(it.body),
    place: it.place && cover(it.place),
    ratingNote: it.ratingNote && cover(it.ratingNote),
  },
});

/** The forms that stand open to the officer in the state of the petition. */
async function formsFor(it: petitions.Petition, staff: StaffContext, event: RequestEvent) {
  const { actor } = staff;
  const { locale } = event.locals;
  const [sorts, asks, decides] = [mayReceive, (one: typeof actor) => mayDeal(one, it), mayApprove].map((may) => may(actor) === undefined);
  const isApart = async (roles: readonly string[]) => (await whyNotAboutOwn(staff.db, staff, it, roles)) === undefined;
  // Who may not act at all is not asked whether somebody else could.
  const here = (sorts || asks) && (await isApart(petitions.receivingRoles));
  const approves = decides && (await isApart(petitions.approvingRoles));
  const [receives, deals] = [sorts && here, asks && here];
  const isOpen = isOpenState(it.state);
  const isIn = (...states: petitions.State[]): boolean => states.includes(it.state);
  const when = <Fields>(may: boolean | undefined, fields: () => Fields): Fields | null => (may ? fields() : null);
  const isDone = it.answeredOn !== null && isIn('answered', 'closed');
  const isDecided = it.end !== null && it.end.on === null && approves && it.end.by !== actor.officerId;
  const drafts = deals && it.unitId !== null && isIn('working', 'asked', 'drafted');
  return {
    sort:
      sorts && (isOpen || (it.mayShow && isIn('answered', 'forwarded', 'closed')))
        ? fieldsOf(petitions.sortForm, { locale, values: await sortStart(staff, event), options: await sortLists(staff, event), shown: {} })
        : null,
    draft: drafts ? fieldsOf(petitions.draftForm, { locale, values: await draftStart(staff, event), shown: {} }) : null,
    show:
      receives && isDone && it.mayShow && it.publicTitle !== null && it.end === null
        ? fieldsOf(petitions.showForm, { locale, values: await showStart(staff, event), shown: {} })
        : null,
    ask: when(deals && isIn('received', 'working'), () => fieldsOf(petitions.askForm, { locale })),
    note: when(asks, () => fieldsOf(petitions.noteForm, { locale })),
    forward: when(receives && isIn('received', 'working', 'asked'), () => fieldsOf(petitions.forwardForm, { locale })),
    heard: when(receives && isIn('forwarded'), () => fieldsOf(petitions.heardForm, { locale })),
    merge: when(receives && isIn('received', 'working', 'asked'), () => fieldsOf(petitions.mergeForm, { locale })),
    return: when(approves && isIn('drafted'), () => fieldsOf(petitions.returnForm, { locale })),
    end: when(receives && it.end === null && (isOpen || (it.publicTitle !== null && it.mayShow && !isIn('refused', 'merged'))), () =>
      fieldsOf(petitions.endForm, { locale }),
    ),
    reply: when(approves && petitions.isNotContent(it), () => fieldsOf(petitions.replyForm, { locale })),
    mayApprove: Boolean(approves) && isIn('drafted') && it.answeredBy !== actor.officerId,
    mayDecide: isDecided,
    mayUnhide: Boolean(approves) && it.end?.kind === 'hide' && it.end.on !== null,
    mayClose: Boolean(receives) && isIn('answered', 'forwarded') && !petitions.isNotContent(it),
  };
}

export const load = staffLoad(petitions.maySeePetitions, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const it = await petitionHere(event, staff);
  const [steps, unitName, forms] = [await stepsOf(db, actor.authorityId, it.id), await unitNamer(staff), await formsFor(it, staff, event)];
  const cover = await covering(it, staff);
  const into = it.mergedIntoId && (await petitionOf(db, actor.authorityId, it.mergedIntoId));
  return {
    locale,
    petition: petitions.petitionView(readable(it, cover), { locale, today, unitName }),
    isOpen: isOpenState(it.state),
    apart: petitions.isComplainedOf(actor, it) ? petitionActTexts[locale].apart : null,
    warnings: warningsFor(it, today, locale),
    shownOn: it.shown && petitionActTexts[locale].shownOn(formatDay(it.shown.on)),
    isPublic: it.shown !== null && isSeen(it),
    waitsFurther: petitions.isNotContent(it),
    counting: petitions.explanation(it.receivedOn, it.term, await daysOf(db, it, steps, today), locale),
    sender: await senderLine(it, staff, locale),
    steps: petitions.stepLines(
      steps.map((step) => ({ ...step, note: step.note && cover(step.note) })),
      locale,
    ),
    photos: (await photosOf(db, actor.authorityId, it.id)).map(({ fileId }) => fileId as string),
    into: into ? { id: into.id, number: petitionTexts[locale].number(into.number, into.year) } : null,
    templates: forms.draft ? await templatesOf(db, actor.authorityId) : [],
    forms,
    history:
      mayReadLog(actor) === undefined && !petitions.isComplainedOf(actor, it)
        ? await historyFor(db, actor.authorityId, 'petition', it.id, locale)
        : undefined,
  };
});

export const actions = petitionActs;
