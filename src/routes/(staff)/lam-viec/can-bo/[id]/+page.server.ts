import type { RequestEvent } from '@sveltejs/kit';
import {
  endOfficerForm,
  endPostForm,
  grantForm,
  mayManageOfficers,
  nothingForm,
  officerTexts,
  renameForm,
} from '#features/identity/index.ts';
import {
  endOfficer,
  endPost,
  grantPost,
  heldOn,
  oneTimePassword,
  readmitOfficer,
  removeSecondStep,
  renameOfficer,
  resetPassword,
  signInLibrary,
  type Officer,
} from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { lockRow } from '#platform/server/edited.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { officerAt, postDays, postOptions, postWords, stateOf } from '../officers.ts';

/** Posts that can still be ended: those held today or later. */
async function endable({ db, actor, today }: StaffContext, { locals: { locale } }: RequestEvent, officer: Officer) {
  const units = await unitsOn(db, actor.authorityId, today);
  const open = officer.posts.filter(({ until }) => until === undefined || Temporal.PlainDate.compare(until, today) >= 0);
  return { postId: open.map((post) => ({ value: post.id, label: postWords(post, units, locale), hint: postDays(post, locale) })) };
}

const nameStart = ({ fullName, signInName }: Officer) => ({ fullName, signInName });
const seenPosts = ({ posts }: Officer, locale: Locale) => ({
  [officerTexts[locale].posts]: posts.map((post) => `${post.id} ${postDays(post, locale)}`).join(),
});

export const load = staffLoad(mayManageOfficers, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const officer = await officerAt(event, db, actor.authorityId);
  const units = await unitsOn(db, actor.authorityId, today);
  const ends = await endable(staff, event, officer);
  const held = heldOn(officer.posts, today);
  return {
    fullName: officer.fullName,
    signInName: officer.signInName,
    hasSecondStep: officer.hasSecondStep,
    hasLeft: officer.endedOn !== undefined,
    isOneself: officer.id === actor.officerId,
    state: stateOf(officer, today, locale),
    posts: officer.posts.map((post) => ({
      id: post.id,
      words: postWords(post, units, locale),
      days: postDays(post, locale),
      isHeld: held.includes(post),
    })),
    mayEndPost: ends.postId.length > 0,
    renameFields: fieldsOf(renameForm, { locale, values: nameStart(officer), shown: {} }),
    grantFields: fieldsOf(grantForm, { locale, options: await postOptions(staff, event), values: { from: today }, shown: seenPosts(officer, locale) }),
    endPostFields: fieldsOf(endPostForm, { locale, options: ends, values: { lastDay: today }, shown: seenPosts(officer, locale) }),
    endFields: fieldsOf(endOfficerForm, { locale, values: { lastDay: today } }),
  };
});

const officerHere = ({ db, actor }: StaffContext, event: RequestEvent) => officerAt(event, db, actor.authorityId);
const onOfficer = {
  lock: async (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'officer', (await officerHere(staff, event)).id),
  about: (event: RequestEvent) => ({ objectType: 'officer', objectId: event.params['id'] ?? '' }),
};
const onName = {
  ...onOfficer,
  start: async (staff: StaffContext, event: RequestEvent) => nameStart(await officerHere(staff, event)),
};
const onPosts = {
  ...onOfficer,
  start: () => Promise.resolve({}),
  proposed: ['from', 'lastDay'],
  seen: async (staff: StaffContext, event: RequestEvent) => seenPosts(await officerHere(staff, event), event.locals.locale),
};

const textsOf = ({ locals }: RequestEvent) => officerTexts[locals.locale];

/** Whom an action is about, and who does it. */
async function about(event: RequestEvent, { db, actor }: StaffContext) {
  const officer = await officerAt(event, db, actor.authorityId);
  return { authorityId: actor.authorityId, officerId: officer.id, by: actor.officerId };
}

export const actions = {
  rename: staffEdit(mayManageOfficers, renameForm, onName, async (input, staff, event: RequestEvent) => {
    const of = await about(event, staff);
    const renamed = await renameOfficer(staff.tx, {
      ...of,
      installKey: staff.installKey,
      fullName: input.fullName,
      signInName: input.signInName,
    });
    return renamed.ok ? ok({ notice: textsOf(event).renamed }) : renamed;
  }),
  grant: staffEdit(
    mayManageOfficers,
    grantForm,
    onPosts,
    async (input, staff, event: RequestEvent) => {
      const granted = await grantPost(staff.tx, { ...(await about(event, staff)), ...input });
      return granted.ok ? ok({ notice: textsOf(event).granted }) : granted;
    },
    postOptions,
  ),
  endPost: staffEdit(
    mayManageOfficers,
    endPostForm,
    onPosts,
    async (input, staff, event: RequestEvent) => {
      const ended = await endPost(staff.tx, { ...(await about(event, staff)), ...input });
      return ended.ok ? ok({ notice: textsOf(event).postEnded }) : ended;
    },
    async (staff, event) => endable(staff, event, await officerAt(event, staff.db, staff.actor.authorityId)),
  ),
  reset: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const password = oneTimePassword();
    const reset = await resetPassword(staff.tx, { ...(await about(event, staff)), password, secret: signInLibrary().settings.secret });
    return reset.ok
      ? ok({ notice: textsOf(event).wasReset, once: { given: { signInName: reset.value.signInName ?? '', password } } })
      : reset;
  }),
  dropStep: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const dropped = await removeSecondStep(staff.tx, await about(event, staff));
    return dropped.ok ? ok({ notice: textsOf(event).stepDropped }) : dropped;
  }),
  end: staffAction(mayManageOfficers, endOfficerForm, async ({ lastDay }, staff, event: RequestEvent) => {
    const ended = await endOfficer(staff.tx, { ...(await about(event, staff)), lastDay, today: staff.today });
    return ended.ok ? ok({ notice: textsOf(event).wasEnded }) : ended;
  }),
  readmit: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const readmitted = await readmitOfficer(staff.tx, await about(event, staff));
    return readmitted.ok ? ok({ notice: textsOf(event).readmitted }) : readmitted;
  }),
};
