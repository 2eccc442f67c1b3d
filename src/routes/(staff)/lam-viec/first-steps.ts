import { mayManageOfficers, roles, stepTexts } from '#features/identity/index.ts';
import { heldOn, officersOf } from '#features/identity/server/index.ts';
import { plansOf } from '#features/plans/server/index.ts';
import { authorityOn, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatList } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

export interface Step {
  title: string;
  text: string;
  isDone: boolean;
  href: string;
  act: string;
}

/** Without these nobody drafts, numbers or decides. */
const needed = ['chair', 'plan-owner', 'clerk'] as const;

/** What a new installation still lacks before it can work, as the administrator is led through it; none once all is there. */
export async function firstSteps({ db, actor, today }: StaffContext, locale: Locale): Promise<Step[]> {
  if (mayManageOfficers(actor)) return [];
  const t = stepTexts[locale];
  const { authorityId } = actor;
  const [units, officers, plans] = [
    await unitsOn(db, authorityId, today),
    await officersOf(db, authorityId),
    await plansOf(db, authorityId),
  ];
  const held = officers.filter(({ endedOn }) => !endedOn).map(({ posts }) => heldOn(posts, today));
  const missing = needed.filter((role) => !held.flat().some((post) => post.role === role)).map((role) => roles[role][locale]);
  const level = (await authorityOn(db, authorityId, today))?.level;
  // A department begins with its root alone and has rooms, no neighbourhoods.
  const hasOwnUnits =
    level === 'department' || level === 'room'
      ? units.length > 1
      : units.some(({ kind }) => kind === 'neighbourhood' || kind === 'commune');
  const toAdd =
    level === 'department' || level === 'room'
      ? t.roomsText
      : level === 'province'
        ? t.communesText(units.length)
        : t.unitsText(units.length);
  const isIssued = plans.some(({ state }) => state !== 'draft');
  const steps = [
    {
      title: t.units,
      text: hasOwnUnits ? t.unitsDone(units.length) : toAdd,
      isDone: hasOwnUnits,
      href: '/lam-viec/don-vi/nhap',
      act: t.unitsAct,
    },
    {
      title: t.officers,
      text:
        missing.length > 0 ? t.officersText(formatList(missing, locale)) : t.officersDone(held.filter((posts) => posts.length > 0).length),
      isDone: missing.length === 0,
      href: '/lam-viec/can-bo/nhap',
      act: t.officersAct,
    },
    {
      title: t.plan,
      text: isIssued ? t.planDone : plans.length > 0 ? t.planDraft : t.planText,
      isDone: isIssued,
      href: '/lam-viec/van-ban',
      act: t.planAct,
    },
  ];
  return steps.every(({ isDone }) => isDone) ? [] : steps;
}
