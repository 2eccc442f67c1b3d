import { indicatorTexts } from '#features/indicators/index.ts';
import { indexTexts, maySeeResults } from '#features/indices/index.ts';
import { maySeeRegimes, regimeTexts } from '#features/regimes/index.ts';
import { maySeeScores, scoringTexts } from '#features/scoring/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';

type Here = '' | 'phai-gui' | 'cap-duoi' | 'tong-hop' | 'che-do' | 'chi-tieu' | 'cham-diem' | 'chi-so';

/** The pages of reports: the own ones, and for who sees what goes between levels those that are owed, those from below, their sums, what is asked, what is counted besides, and how the authority is scored. */
export function tabsOf(actor: Actor, here: Here, locale: Locale) {
  const t = regimeTexts[locale];
  const at = '/lam-viec/bao-cao';
  const between = maySeeRegimes(actor) === undefined;
  const scores = maySeeScores(actor) === undefined;
  const results = maySeeResults(actor) === undefined;
  if (!between && !scores && !results) return [];
  return [
    { href: at, label: t.ours, current: here === '' },
    ...(between
      ? [
          { href: `${at}/phai-gui`, label: t.owed, current: here === 'phai-gui' },
          { href: `${at}/cap-duoi`, label: t.below, current: here === 'cap-duoi' },
          { href: `${at}/tong-hop`, label: t.sums, current: here === 'tong-hop' },
          { href: `${at}/che-do`, label: t.regimes, current: here === 'che-do' },
          { href: `${at}/chi-tieu`, label: indicatorTexts[locale].title, current: here === 'chi-tieu' },
        ]
      : []),
    ...(scores ? [{ href: `${at}/cham-diem`, label: scoringTexts[locale].title, current: here === 'cham-diem' }] : []),
    ...(results ? [{ href: `${at}/chi-so`, label: indexTexts[locale].title, current: here === 'chi-so' }] : []),
  ];
}
