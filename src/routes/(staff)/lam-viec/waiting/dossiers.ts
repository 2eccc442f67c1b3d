import { dossierTexts, lateTexts, lateView, mayKeepDossiers, periodWords, sources } from '#features/dossiers/index.ts';
import { countsToConfirm, lateOf, lateToPublish } from '#features/dossiers/server/index.ts';
import { namesOfUnits } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { MOST, type Waiting } from './lists.ts';

const at = '/lam-viec/thu-tuc/ho-so';

/** Figures of dossiers to be confirmed and late dossiers to be published, for who answers for them; late ones without an apology, for who keeps them. */
export async function dossiersFor({ db, actor, today }: StaffContext, locale: Locale): Promise<Waiting[]> {
  if (mayKeepDossiers(actor)) return [];
  const names = await namesOfUnits(db, actor.authorityId);
  const unitName = (id: string): string => names.get(id) ?? '–';
  const counts = await countsToConfirm(db, { actor, today });
  const late = (await lateOf(db, actor.authorityId)).filter(({ endedAt }) => endedAt === null);
  const lineOf = (one: (typeof late)[number]) => {
    const { code, standing } = lateView(one, { today, unitName, locale });
    return { href: `${at}/tre-han/${one.id}`, title: code, when: standing, due: one.dueOn.toString() };
  };
  return [
    {
      title: dossierTexts[locale].toConfirm,
      all: { href: `${at}/cho-xac-nhan`, label: dossierTexts[locale].waiting },
      items: counts.slice(0, MOST).map(({ id, unitId, period, source, takenOn }) => ({
        href: `${at}/${id}`,
        title: `${unitName(unitId)}, ${periodWords(period, locale)}`,
        when: `${sources[source][locale]}, ${dossierTexts[locale].takenOn(formatDay(takenOn, locale))}`,
      })),
    },
    { title: lateTexts[locale].toPublish, items: (await lateToPublish(db, { actor, today }, late)).map(lineOf) },
    {
      title: lateTexts[locale].toApologise,
      items: late.filter(({ paperNumber, answeredOn }) => paperNumber === null && answeredOn === null).map(lineOf),
    },
  ];
}
