import { activitiesFor, countActivitiesFor } from '#features/activities/server/index.ts';
import { mayReview } from '#features/documents/index.ts';
import { documentsOf } from '#features/documents/server/index.ts';
import { mayDecideProposals } from '#features/identity/index.ts';
import { proposalsOf, whyNotDecide } from '#features/identity/server/index.ts';
import { maySettleSpreading } from '#features/laws/index.ts';
import { lawsToSpread } from '#features/laws/server/index.ts';
import { amendingDrafts, draftsOnTheirWay, plansOf } from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { proposalWords } from '../can-bo/proposals.ts';
import { words } from '../words.ts';
import { MOST, SHOWN, type Waiting, type WaitingItem } from './lists.ts';

const leads = ({ actor }: StaffContext): boolean => holds(actor, 'plan-owner', 'chair');

async function recordsFor(staff: StaffContext, locale: Locale): Promise<Pick<Waiting, 'items' | 'count'>> {
  if (!leads(staff)) return { items: [] };
  const recorded = await activitiesFor(staff.db, staff.actor, { states: ['recorded'], limit: SHOWN });
  const count = recorded.length < SHOWN ? recorded.length : await countActivitiesFor(staff.db, staff.actor, { states: ['recorded'] });
  const items = recorded.map(({ id, title, unitName, happenedOn }) => ({
    href: `/lam-viec/hoat-dong/${id}`,
    title,
    when: words[locale].by(unitName, formatDay(happenedOn)),
  }));
  return { items, count };
}

async function proposalsFor({ db, actor, now, today }: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (mayDecideProposals(actor)) return [];
  const units = await unitsOn(db, actor.authorityId, today);
  return (await proposalsOf(db, actor.authorityId, now))
    .filter((proposal) => whyNotDecide(proposal, actor.officerId) === undefined)
    .map((proposal) => ({
      href: '/lam-viec/can-bo/cho-duyet',
      title: `${proposalWords(proposal, units, locale)}, ${proposal.names.officer}`,
      when: '',
    }));
}

async function documentsFor({ db, actor }: StaffContext): Promise<WaitingItem[]> {
  if (mayReview(actor)) return [];
  const read = (await documentsOf(db, actor.authorityId)).lines.filter(({ reading }) => reading.state === 'done');
  return read.slice(0, MOST).map(({ id, fileName, title }) => ({ href: `/lam-viec/van-ban/${id}`, title: title ?? fileName, when: '' }));
}

async function lawsFor({ db, actor }: StaffContext): Promise<WaitingItem[]> {
  if (maySettleSpreading(actor)) return [];
  return (await lawsToSpread(db, actor.authorityId)).slice(0, MOST).map(({ id, name, reason }) => ({
    href: `/lam-viec/van-ban-phap-luat/${id}`,
    title: `${name}: ${truncate(reason, 120)}`,
    when: '',
  }));
}

/** Drafts that are not on their way to anybody. */
async function draftsFor(staff: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (!leads(staff)) return [];
  const { db, actor } = staff;
  const submitted = (await draftsOnTheirWay(db, actor.authorityId)).filter(({ state }) => state !== 'taken-back');
  const onTheirWay = new Set(submitted.map(({ planId }) => planId));
  const drafts = (await plansOf(db, actor.authorityId)).filter(({ state }) => state === 'draft');
  return [...drafts, ...(await amendingDrafts(db, actor.authorityId))]
    .filter(({ id }) => !onTheirWay.has(id))
    .map(({ id, title, year }) => ({ href: `/lam-viec/ke-hoach/${id}`, title, when: words[locale].year(year) }));
}

interface Own {
  /** Before what waits in the rooms, and after it. */
  first: Waiting[];
  last: Waiting[];
}

/** What waits for who owns the plan: records to confirm, proposals, readings to review, papers to make known, drafts. */
export async function ownWaiting(staff: StaffContext, locale: Locale): Promise<Own> {
  const t = words[locale];
  const all = { href: '/lam-viec/hoat-dong/xac-nhan', label: t.confirmMany };
  return {
    first: [
      { title: t.toConfirm, all, ...(await recordsFor(staff, locale)) },
      { title: t.toDecide, items: await proposalsFor(staff, locale) },
    ],
    last: [
      { title: t.toReview, items: await documentsFor(staff) },
      { title: t.toSpread, items: await lawsFor(staff) },
      { title: t.toIssue, items: await draftsFor(staff, locale) },
    ],
  };
}
