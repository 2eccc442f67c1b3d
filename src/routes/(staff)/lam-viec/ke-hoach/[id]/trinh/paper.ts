import { amendingWords, amendKinds, amendPapers, changesView, signingWords, words, type Plan } from '#features/plans/index.ts';
import { changesOf, planOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What the paper is, in short, for who approves or signs it: of an amending one also what it changes. */
export async function paperView(db: Read, plan: Plan, locale: Locale) {
  const [t, s, a] = [words[locale], signingWords[locale], amendingWords[locale]];
  const { amending, duties, targets, recipients } = plan;
  if (!amending) {
    const units = new Set(duties.flatMap((duty) => duty.units.map(({ unitId }) => unitId)));
    const counts = [t.dutyCount(duties.length), s.unitCount(units.size), s.targetCount(targets.length)].join(', ');
    return {
      items: [
        { term: t.title, text: `${plan.title} (${plan.year})` },
        { term: s.holds, text: counts },
        ...(recipients.length > 0 ? [{ term: t.recipients, text: recipients.map(({ name }) => name).join('; ') }] : []),
      ],
      changes: null,
    };
  }
  const of = await planOf(db, plan.authorityId, amending.planId);
  const from = amending.holdsFrom ? formatDay(amending.holdsFrom) : amending.kind === 'rectify' ? a.fromStart : a.fromPaper;
  return {
    items: [
      { term: a.as, text: `${amendPapers[amending.as][locale]}: ${plan.title}` },
      { term: a.kind, text: amendKinds[amending.kind][locale] },
      { term: a.amends, text: of ? [of.title, of.symbol].filter(Boolean).join(', ') : '', href: `/lam-viec/ke-hoach/${amending.planId}` },
      { term: a.from, text: from },
      { term: a.reason, text: amending.reason },
    ],
    changes: changesView(await changesOf(db, plan), locale),
  };
}
