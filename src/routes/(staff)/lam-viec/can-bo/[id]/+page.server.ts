import type { RequestEvent } from '@sveltejs/kit';
import {
  endOfficerForm,
  endPostForm,
  grantForm,
  helpForm,
  mayManageOfficers,
  nothingForm,
  officerTexts,
  proposalTexts,
  renameForm,
} from '#features/identity/index.ts';
import {
  endOfficer,
  endPost,
  heldOn,
  holdsBinding,
  proposalsOf,
  propose,
  readmitOfficer,
  renameOfficer,
  secondPersons,
  type Officer,
  type Proposed,
} from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatList } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { byOf, meansOf, officerAt, postDays, postOptions, postWords, stateOf } from '../officers.ts';
import { proposalLine } from '../proposals.ts';

/** Posts that can still be ended: those held today or later. */
async function endable({ db, actor, today }: StaffContext, { locals: { locale } }: RequestEvent, officer: Officer) {
  const units = await unitsOn(db, actor.authorityId, today);
  const open = officer.posts.filter(({ until, endedAt }) => !endedAt && (until === undefined || Temporal.PlainDate.compare(until, today) >= 0));
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
  const proposals = await proposalsOf(db, actor.authorityId, staff.now, officer.id);
  return {
    needsSecond: holdsBinding(officer, today),
    isAlone: (await secondPersons(db, actor.authorityId, [actor.officerId, officer.id], today)).length === 0,
    proposals: proposals.map((proposal) => proposalLine(proposal, units, locale)),
    helpFields: fieldsOf(helpForm, { locale }),
    fullName: officer.fullName,
    signInName: officer.signInName,
    hasSecondStep: officer.hasSecondStep,
    hasLeft: officer.endedOn !== undefined,
    isOneself: officer.id === actor.officerId,
    state: stateOf(officer, staff, locale),
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
async function about(event: RequestEvent, staff: StaffContext) {
  const officer = await officerAt(event, staff.db, staff.actor.authorityId);
  return { authorityId: staff.actor.authorityId, officerId: officer.id, by: byOf(event, staff) };
}

const sensitive = { sensitive: true };

/** Proposes it or, where nobody else is needed, does it; says which, and hands a password that was given over. */
async function ask(event: RequestEvent, staff: StaffWork, proposed: Proposed, reason: string | undefined, done: string) {
  const of = await about(event, staff);
  const means = meansOf(staff.installKey);
  const outcome = await propose(staff.tx, { ...of, proposed, reason }, means);
  if (!outcome.ok) return outcome;
  if (!outcome.value.waits) {
    const { given } = outcome.value;
    return ok({ notice: done, once: given && { given: { signInName: given.signInName ?? '', password: means.password } } });
  }
  const second = await secondPersons(staff.tx, of.authorityId, [staff.actor.officerId, of.officerId], staff.today);
  return ok({ notice: proposalTexts[event.locals.locale].proposed(formatList(second.map(({ fullName }) => fullName))), once: undefined });
}

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
    async ({ reason, ...post }, staff, event: RequestEvent) => ask(event, staff, { kind: 'grant', ...post }, reason, textsOf(event).granted),
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
    async ({ reason }, staff, event: RequestEvent) => ask(event, staff, { kind: 'password' }, reason, textsOf(event).wasReset),
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
  readmit: staffAction(mayManageOfficers, nothingForm, async (_input, staff, event: RequestEvent) => {
    const readmitted = await readmitOfficer(staff.tx, await about(event, staff));
    return readmitted.ok ? ok({ notice: textsOf(event).readmitted }) : readmitted;
  }),
};
