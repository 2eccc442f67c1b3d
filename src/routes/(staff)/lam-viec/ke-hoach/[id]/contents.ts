import { amendingWords, basisTexts, receivedWords, sectionWords, words } from '#features/plans/index.ts';
import type { Locale } from '#platform/values/messages.ts';

interface Shown {
  targets: readonly unknown[];
  groups: readonly { duties: readonly unknown[] }[];
  bases: readonly unknown[];
  sections: readonly unknown[];
  facts: readonly unknown[];
  above: readonly unknown[];
  amended: { papers: readonly unknown[] };
  amending: unknown;
}

const counted = (label: string, of: readonly unknown[]): string => (of.length > 0 ? `${label} (${of.length})` : label);

/** The parts of the page of a plan, with how much stands in each. */
export function contentsOf(plan: Shown, locale: Locale): { anchor: string; label: string }[] {
  const t = words[locale];
  const duties = plan.groups.flatMap((group) => group.duties);
  const some = (of: readonly unknown[], anchor: string, label: string) => (of.length > 0 ? [{ anchor, label }] : []);
  return [
    ...(plan.amending ? [{ anchor: 'thay-doi', label: amendingWords[locale].changes }] : []),
    { anchor: 've-ke-hoach', label: t.about },
    ...some(plan.above, 'cap-tren', receivedWords[locale].coverage),
    ...some(plan.amended.papers, 'van-ban-sua-doi', counted(amendingWords[locale].title, plan.amended.papers)),
    { anchor: 'chi-tieu', label: counted(t.targets, plan.targets) },
    { anchor: 'nhiem-vu', label: counted(t.duties, duties) },
    ...some(plan.bases, 'can-cu', counted(basisTexts[locale].title, plan.bases)),
    ...some(plan.sections, 'muc', sectionWords[locale].title),
    { anchor: 'noi-dung', label: t.outline },
    ...some(plan.facts, 'xuat-phat', t.factsTitle),
  ];
}
