import {
  bodiesOf,
  amendingWords,
  changesView,
  editions,
  paperName,
  sectionsView,
  amendKinds,
  amendPapers,
  type Plan,
} from '#features/plans/index.ts';
import { amendingsOf, changesOf, planOf, type AmendingLine } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What a page says of a paper that amends, with what it changes; null of a plan. */
async function amendingView(db: Read, plan: Plan, locale: Locale) {
  const { amending, state } = plan;
  if (!amending) return null;
  const t = amendingWords[locale];
  const of = await planOf(db, plan.authorityId, amending.planId);
  return {
    state: state === 'scheduled' || state === 'applied' || state === 'given-up' ? state : ('draft' as const),
    href: `/lam-viec/ke-hoach/${amending.planId}`,
    plan: of ? [of.title, of.symbol].filter(Boolean).join(', ') : '',
    kind: amendKinds[amending.kind][locale],
    as: amendPapers[amending.as][locale],
    reason: amending.reason,
    from: amending.holdsFrom ? formatDay(amending.holdsFrom) : amending.kind === 'rectify' ? t.fromStart : t.fromPaper,
    changes: changesView(await changesOf(db, plan), locale),
  };
}

const noteOf = ({ state, holdsFrom }: AmendingLine, locale: Locale): string => {
  const t = amendingWords[locale];
  if (state === 'draft' || !holdsFrom) return t.drafting;
  return state === 'scheduled' ? t.willHold(formatDay(holdsFrom)) : t.held(formatDay(holdsFrom));
};

/** The papers that amend a plan, and the wordings that held before. */
async function amendedBy(db: Read, plan: Plan, locale: Locale) {
  const t = amendingWords[locale];
  const lines = plan.state === 'draft' ? [] : await amendingsOf(db, plan.authorityId, plan.id);
  const applied = lines.filter(({ state }) => state === 'applied');
  return {
    papers: lines.map((line) => ({
      href: `/lam-viec/ke-hoach/${line.id}`,
      name: [t.kinds[line.kind], paperName(line)].filter(Boolean).join(': '),
      note: [noteOf(line, locale), line.title].join('; '),
    })),
    earlier: plan.issuedOn
      ? editions(plan.issuedOn, applied).map(({ amending, from, until }) => ({
          href: `/lam-viec/ke-hoach/${plan.id}/ban-truoc/${amending.id}`,
          name: t.edition(from, until),
          note: paperName(amending),
        }))
      : [],
  };
}

/** The text of a plan, the papers that amend it, and what a paper that amends says. */
export const textAndAmendings = async (db: Read, plan: Plan, locale: Locale) => ({
  sections: sectionsView(plan.sections, locale),
  bodies: bodiesOf(plan),
  amended: plan.amending ? { papers: [], earlier: [] } : await amendedBy(db, plan, locale),
  amending: await amendingView(db, plan, locale),
});
