import type { RequestEvent } from '@sveltejs/kit';
import {
  endOfficerForm,
  endPostForm,
  grantAloneForm,
  grantForm,
  helpAloneForm,
  helpForm,
  mayManageOfficers,
  nothingForm,
  renameForm,
  severalTexts,
} from '#features/identity/index.ts';
import {
  endOfficer,
  endPost,
  heldOn,
  holdsBinding,
  proposalsOf,
  readmitOfficer,
  renameOfficer,
  secondPersons,
  separateOfficer,
} from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { newPassword, officerAt, postDays, postOptions, postWords, stateOf } from '../officers.ts';
import { proposalLine } from '../proposals.ts';
import { about, ask, endable, heldBy, nameStart, onName, onPosts, seenPosts, textsOf } from './officer.ts';

export const load = staffLoad(mayManageOfficers, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const officer = await officerAt(event, db, actor.authorityId);
  const units = await unitsOn(db, actor.authorityId, today);
  const ends = await endable(staff, event, officer);
  const held = heldOn(officer.posts, today);
  const proposals = await proposalsOf(db, actor.authorityId, staff.now, officer.id);
  const isAlone = (await secondPersons(db, actor.authorityId, [actor.officerId, officer.id], today)).length === 0;
  return {
    needsSecond: holdsBinding(officer, today),
    isAlone,
    proposals: proposals.map((proposal) => proposalLine(proposal, units, locale)),
    helpFields: fieldsOf(helpAloneForm, { locale }),
    fullName: officer.fullName,
    signInName: officer.signInName,
    hasSecondStep: officer.hasSecondStep,
    isJoined: officer.isJoined,
    hasLeft: officer.endedOn !== undefined,
    isOneself: officer.id === actor.officerId,
    held: await heldBy(staff, officer.id),
    state: stateOf(officer, staff, locale),
    posts: officer.posts.map((post) => ({
      id: post.id,
      words: postWords(post, units, locale),
      days: postDays(post, locale),
      isHeld: held.includes(post),
    })),
    mayEndPost: ends.postId.length > 0,
    renameFields: fieldsOf(renameForm, { locale, values: nameStart(officer), shown: {} }),
    grantFields: fieldsOf(isAlone ? grantAloneForm : grantForm, {
      locale,
      options: await postOptions(staff, event),
      values: { from: today },
      shown: seenPosts(officer, locale),
    }),
    endPostFields: fieldsOf(endPostForm, { locale, options: ends, values: { lastDay: today }, shown: seenPosts(officer, locale) }),
    endFields: fieldsOf(endOfficerForm, { locale, values: { lastDay: today } }),
  };
});

const sensitive = { sensitive: true };

export const actions = {
  rename: staffEdit(mayManageOfficers, renameForm, onName, async (input, staff, event: RequestEvent) => {
    const of = await about(event, staff);
    const renamed = await renameOfficer(staff.tx, { ...of, installKey: staff.installKey, ...input, signInName: input.signInName });
    return renamed.ok ? ok({ notice: textsOf(event).renamed }) : renamed;
  }),
  grant: staffEdit(
    mayManageOfficers,
    grantForm,
    onPosts,
    async ({ reason, ...post }, staff, event: RequestEvent) =>
      ask(event, staff, { kind: 'grant', ...post }, reason, textsOf(event).granted),
    postOptions,
    sensitive,
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
    sensitive,
  ),
  reset: staffAction(
    mayManageOfficers,
    helpForm,
    prepared(newPassword, async ({ reason }, staff, event: RequestEvent, password) =>
      ask(event, staff, { kind: 'password' }, reason, textsOf(event).wasReset, password),
    ),
    undefined,
    sensitive,
  ),
  dropStep: staffAction(
    mayManageOfficers,
    helpForm,
    async ({ reason }, staff, event: RequestEvent) => ask(event, staff, { kind: 'second-step' }, reason, textsOf(event).stepDropped),
    undefined,
    sensitive,
  ),
  end: staffAction(
    mayManageOfficers,
    endOfficerForm,
    async ({ lastDay }, staff, event: RequestEvent) => {
      const ended = await endOfficer(staff.tx, { ...(await about(event, staff)), lastDay });
      return ended.ok ? ok({ notice: textsOf(event).wasEnded }) : ended;
    },
    undefined,
    sensitive,
  ),
  separate: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const separated = await separateOfficer(staff.tx, await about(event, staff));
    return separated.ok ? ok({ notice: severalTexts[event.locals.locale].separated }) : separated;
  }),
  readmit: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const readmitted = await readmitOfficer(staff.tx, await about(event, staff));
    return readmitted.ok ? ok({ notice: textsOf(event).readmitted }) : readmitted;
  }),
};
