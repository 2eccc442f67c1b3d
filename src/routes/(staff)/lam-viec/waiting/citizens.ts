import { accessTexts, accessView, mayDeal, maySeeAllRequests } from '#features/access/index.ts';
import { requestsOf } from '#features/access/server/index.ts';
import { dueOf, mayAnswerRemark, remarkTexts } from '#features/remarks/index.ts';
import { remarksOf } from '#features/remarks/server/index.ts';
import { isOldPage, mayAddPage, mayKeepPage, missingKinds, pageKinds, pageTitle, siteTexts } from '#features/sitepages/index.ts';
import { sitePagesOf } from '#features/sitepages/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { holds, unitsOf } from '#platform/values/actor.ts';
import { formatDay, formatDue } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { pageDays } from '../trang-cong-khai/parts.ts';
import { dossiersFor } from './dossiers.ts';
import { MOST, type Waiting } from './lists.ts';
import { petitionsFor } from './petitions.ts';
import { surveysFor } from './surveys.ts';

const at = '/lam-viec/trang-cong-khai';

/** What citizens reported and the officer answers, the longest waiting first. */
async function remarksFor({ db, actor, today }: StaffContext, locale: Locale) {
  const whose = holds(actor, 'plan-owner', 'chair') ? {} : { unitIds: unitsOf(actor) };
  const found = await remarksOf(db, actor.authorityId, { ...whose, isOpen: true, limit: MOST });
  return found
    .filter((one) => mayAnswerRemark(actor, one) === undefined)
    .map((one) => ({
      href: `${at}/gop-y/${one.id}`,
      title: truncate(one.text, 160),
      due: dueOf(one).toString(),
      when: `${remarkTexts[locale].due}: ${formatDay(dueOf(one))} (${formatDue(dueOf(one), today, locale)})`,
    }));
}

/** Requests for information with which the officer deals, by their day. */
async function requestsFor({ db, actor, today }: StaffContext, locale: Locale) {
  const whose = maySeeAllRequests(actor) ? {} : { unitIds: unitsOf(actor) };
  const found = await requestsOf(db, actor.authorityId, { ...whose, isOpen: true, limit: MOST });
  return found
    .filter((one) => mayDeal(actor, one) === undefined)
    .map((one) => {
      const { id, wanted, due } = accessView(one, { locale, today, unit: null, deals: false });
      return { href: `${at}/yeu-cau/${id}`, title: truncate(wanted, 160), when: due, due: one.dueOn.toString() };
    });
}

/** Pages about the authority at which nobody has looked for long, for who keeps them; what is missing, for who adds them. */
async function pagesFor({ db, actor, today }: StaffContext, locale: Locale) {
  const pages = await sitePagesOf(db, actor.authorityId);
  const old = pages.filter((page) => isOldPage(page, today, pageDays()) && mayKeepPage(actor, page.unitId) === undefined);
  // Who has begun is told what is missing; an authority that keeps none of them here is not.
  const missing = mayAddPage(actor) === undefined && pages.length > 0 ? missingKinds(pages, today) : [];
  return [
    ...old.map((page) => ({
      href: `${at}/gioi-thieu/${page.id}`,
      title: pageTitle(page, locale),
      when: siteTexts[locale].updated(formatDay(page.updatedOn)),
    })),
    ...missing.map((kind) => ({ href: `${at}/gioi-thieu/them`, title: pageKinds[kind][locale], when: siteTexts[locale].missingPage })),
  ].slice(0, MOST);
}

/** What citizens reported and asked for, and the pages about the authority that want a look, each with its title. */
export const citizensFor = async (staff: StaffContext, locale: Locale): Promise<Waiting[]> => [
  { title: remarkTexts[locale].toAnswer, items: await remarksFor(staff, locale) },
  { title: accessTexts[locale].toDeal, items: await requestsFor(staff, locale) },
  ...(await petitionsFor(staff, locale)),
  ...(await surveysFor(staff, locale)),
  ...(await dossiersFor(staff, locale)),
  { title: siteTexts[locale].toCheck, items: await pagesFor(staff, locale) },
];
