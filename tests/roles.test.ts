import { expect, test } from 'vitest';
import { mayRecord } from '#features/activities/index.ts';
import { whyNotConfirm, whyNotPublish } from '#features/activities/rules.ts';
import { maySeeDocuments } from '#features/documents/index.ts';
import {
  mayManageOfficers,
  mayReadLog,
  offeredRoles,
  pagesOf,
  roleCodes,
  roleOf,
  type Right,
  type RoleCode,
} from '#features/identity/index.ts';
import { mayDraftPlans, mayIssuePlans } from '#features/plans/index.ts';
import { mayDraft, mayFreeze } from '#features/reporting/index.ts';
import { mayFollowAll, mayUrge } from '#features/tasks/index.ts';
import { mayManageUnits } from '#features/units/index.ts';
import { homeOf, navigationOf, targets } from '#root/src/routes/(staff)/navigation.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';

const unitId = 'unit' as UnitId;
const holding = (...held: string[]): Actor => ({
  authorityId: 'authority' as AuthorityId,
  officerId: 'officer' as OfficerId,
  fullName: 'Cán bộ Thử',
  posts: held.map((role) => ({ unitId, role })),
});

const recorded = {
  state: 'recorded',
  recordedBy: 'somebody else' as OfficerId,
  evidenceCount: 1,
  writers: ['somebody else' as OfficerId],
} as Parameters<typeof whyNotConfirm>[0];

/** Each right with the policies of the features that stand for it: all of them open with it, none without. */
const policies: Record<Right, ((actor: Actor) => boolean)[]> = {
  administer: [(actor) => !mayManageOfficers(actor), (actor) => !mayManageUnits(actor)],
  draft: [(actor) => !mayDraftPlans(actor), (actor) => !mayDraft(actor)],
  issue: [(actor) => !mayIssuePlans(actor)],
  confirm: [(actor) => whyNotConfirm(recorded, actor, ['another' as OfficerId]).length === 0],
  freeze: [(actor) => !mayFreeze(actor)],
  publish: [(actor) => !whyNotPublish({ state: 'confirmed', isInternal: false }, actor)],
  record: [(actor) => !mayRecord(actor)],
  follow: [(actor) => mayFollowAll(actor)],
  urge: [(actor) => !mayUrge(actor)],
  documents: [(actor) => !maySeeDocuments(actor)],
  log: [(actor) => !mayReadLog(actor)],
};

const rights = Object.keys(policies) as Right[];

test.each(roleCodes)('%s has the rights that its declaration names, and no other', (role) => {
  const actor = holding(role);
  const open = rights.filter((right) => policies[right].some((may) => may(actor)));
  expect(open.toSorted()).toEqual([...roleOf(role).may].toSorted());
  expect(rights.filter((right) => new Set(policies[right].map((may) => may(actor))).size > 1)).toEqual([]);
});

test.each(roleCodes)('the menu of %s holds only pages that it may open, and begins with its first page', (role) => {
  const actor = holding(role);
  const menu = navigationOf(actor, 'vi').map(({ href }) => href);
  expect(menu).toEqual(roleOf(role).pages.map((page) => targets.find((target) => target.page === page)?.href));
  expect([homeOf(actor), menu[0]]).toEqual(['/lam-viec', '/lam-viec']);
});

/** What makes a role differ: first page and menu, rights, and for whose units it is. */
const shapeOf = (role: RoleCode): string => {
  const { pages, may, in: whose } = roleOf(role);
  return JSON.stringify([pages, [...may].toSorted(), whose]);
};

test('no two roles that are given are the same under two names; one that is no longer given is like the one it names', () => {
  expect(new Set(offeredRoles.map(shapeOf)).size).toBe(offeredRoles.length);
  const kept = roleCodes.filter((role) => !offeredRoles.includes(role));
  expect(kept.map((role) => shapeOf(roleOf(role).like as RoleCode))).toEqual(kept.map(shapeOf));
});

test('an officer of several roles has every page of them once', () => {
  expect(pagesOf(holding('administrator', 'clerk'))).toEqual([
    ...roleOf('clerk').pages,
    ...roleOf('administrator').pages.filter((page) => !roleOf('clerk').pages.includes(page)),
  ]);
  expect(homeOf(holding())).toBe('/lam-viec/tai-khoan');
});
