import type { RequestEvent } from '@sveltejs/kit';
import { symbolInWords } from '#features/documents/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { coverageOf, receivedByLevel } from '#features/plans/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay, formatNumber } from '#platform/values/format.ts';

export const load = staffLoad(maySeePlans, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const { asking: plans, fromBelow } = await receivedByLevel(db, actor.authorityId);
  const coverage = await coverageOf(db, actor.authorityId, plans);
  return {
    locale,
    fromBelow: fromBelow.map(({ id, title, issuer, year, symbol, issuedOn }) => ({
      ...{ id, title, issuer, year: String(year) },
      symbol: [symbolInWords(symbol, locale), issuedOn && formatDay(issuedOn)].filter(Boolean).join(', '),
    })),
    plans: plans.map(({ id, title, issuer, year, symbol, issuedOn }, index) => {
      const { asked = 0, answered = 0, partly = 0, aside = 0, open = 0 } = coverage[index] ?? {};
      return {
        id,
        title,
        issuer,
        year: String(year),
        symbol: [symbolInWords(symbol, locale), issuedOn && formatDay(issuedOn)].filter(Boolean).join(', '),
        asked: formatNumber(asked, locale),
        answered: formatNumber(answered, locale),
        partly: formatNumber(partly, locale),
        aside: formatNumber(aside, locale),
        open: formatNumber(open, locale),
      };
    }),
  };
});
