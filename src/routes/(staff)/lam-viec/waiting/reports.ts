import { indexTexts, resultLine } from '#features/indices/index.ts';
import { resultsToPublish } from '#features/indices/server/index.ts';
import { mayKeepRegimes, mayReply, maySeeRegimes, owedLine, periodLine, regimeTexts, isOpen } from '#features/regimes/index.ts';
import { completenessOf, owedReports } from '#features/regimes/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDue } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { unitsHere } from '../bao-cao/chi-so/results.ts';
import { MOST, type Waiting, type WaitingItem } from './lists.ts';
import { waitingWords } from './words.ts';

/** So many days ahead a report is near its day. */
const NEAR = 14;
const at = '/lam-viec/bao-cao';

/** Reports that the authority owes those above it, for who answers them: returned, past their day, or near it. */
async function owedFor({ db, actor, today }: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (maySeeRegimes(actor) ?? mayReply(actor)) return [];
  const near = today.add({ days: NEAR });
  return (await owedReports(db, actor.authorityId, today))
    .filter((one) => isOpen(one) && (one.state === 'returned' || Temporal.PlainDate.compare(one.asked.dueOn, near) <= 0))
    .map((owed) => {
      const { href, regime, name, asker, state, left } = owedLine(owed, today, locale);
      return {
        href,
        title: `${regime}, ${name}`,
        when: [state.word, asker, left].join(' · '),
        due: owed.asked.dueOn.toString(),
      };
    });
}

/** Periods of our own regimes near or past their day of which somebody below has sent nothing, for who keeps regimes: with who that is. */
async function missingFor({ db, actor, today }: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  if (mayKeepRegimes(actor)) return [];
  const [near, earliest] = [today.add({ days: NEAR }), today.subtract({ months: 6 })];
  const years = [...new Set([today.year, earliest.year])];
  const all = (await Promise.all(years.map((year) => completenessOf(db, actor.authorityId, asOfToday(today), year)))).flat();
  return all
    .filter(({ asked: { dueOn }, counts }) => {
      const isWanted = Temporal.PlainDate.compare(dueOn, near) <= 0 && Temporal.PlainDate.compare(dueOn, earliest) >= 0;
      return isWanted && counts.missing > 0;
    })
    .map((period) => {
      const { href, regime, name, counts, missing } = periodLine(period, locale);
      const { dueOn } = period.asked;
      return {
        href,
        title: `${regime}, ${name}`,
        when: waitingWords[locale].missing(counts.missing, counts.asked, missing, formatDue(dueOn, today, locale)),
        due: dueOn.toString(),
      };
    });
}

/** Results of indexes that somebody else noted and the officer may publish. */
async function resultsFor(staff: StaffContext, locale: Locale): Promise<WaitingItem[]> {
  const waiting = (await resultsToPublish(staff.db, staff)).slice(0, MOST);
  const names = waiting.length > 0 ? await unitsHere(staff) : undefined;
  return waiting.map((one) => {
    const { id, title, of, score } = resultLine(one, (unitId) => names?.unitName(unitId), locale);
    return { href: `${at}/chi-so/${id}`, title: `${title}: ${of}`, when: score };
  });
}

/** What goes between levels by a regime: what we owe, and who below has not sent; and what indexes gave, where it waits to be published. */
export async function reportsFor(staff: StaffContext, locale: Locale): Promise<Waiting[]> {
  const [owed, missing, results] = await Promise.all([owedFor(staff, locale), missingFor(staff, locale), resultsFor(staff, locale)]);
  return [
    { title: waitingWords[locale].owed, all: { href: `${at}/phai-gui`, label: regimeTexts[locale].owed }, items: owed },
    { title: waitingWords[locale].below, all: { href: `${at}/cap-duoi`, label: regimeTexts[locale].below }, items: missing },
    { title: indexTexts[locale].toPublish, all: { href: `${at}/chi-so`, label: indexTexts[locale].title }, items: results },
  ];
}
