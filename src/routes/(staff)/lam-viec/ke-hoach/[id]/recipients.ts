import { purposeKind } from '#features/papers/index.ts';
import { checkingWords, signingWords, type Plan } from '#features/plans/index.ts';
import { matchParts, namesInTime } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

type Here = Pick<StaffContext, 'db' | 'actor' | 'today'>;

/** Whom the paper names, several in one line apart, each with the units of ours for which it stands; the line for the copy that is kept is none. */
async function named({ db, actor, today }: Here, { recipients }: Plan) {
  const parts = await matchParts(db, actor.authorityId, recipients.map(({ name }) => name), today); // prettier-ignore
  const isKept = (text: string | null): boolean => /^lưu(?!\p{L})/iu.test(text ?? '');
  return recipients.flatMap(({ name: line, purpose }) =>
    (parts.get(line) ?? []).map(({ name, match }) => ({
      name,
      purpose,
      isKept: isKept(name) || isKept(purpose),
      unitIds: match.sure ? match.unitIds : [],
      kind: purposeKind(purpose),
    })),
  );
}

const dutiesByUnit = ({ duties }: Plan): Map<UnitId, number> => {
  const counts = new Map<UnitId, number>();
  for (const { units } of duties) for (const { unitId } of units) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return counts;
};

/** Whom the paper names, each with the units to which it goes at once and what they get by it: tasks of their duties, or word of it alone; `isUnknown` where none is known by that name. */
export async function recipientsView(here: Here, plan: Plan, locale: Locale) {
  const s = signingWords[locale];
  const names = await namesInTime(here.db, here.actor.authorityId);
  const duties = dutiesByUnit(plan);
  return (await named(here, plan)).map(({ name, purpose, isKept, unitIds, kind }) => {
    const units = unitIds.map((id) => names.on(id, here.today).name);
    const given = unitIds.reduce((sum, id) => sum + (duties.get(id) ?? 0), 0);
    const idle = kind === 'perform' ? unitIds.filter((id) => !duties.has(id)) : [];
    const goes = units.length === 0 ? s.goesOutside : units.length === 1 && units[0] === name ? s.goesWithin : s.goesTo(units);
    const gets = units.length === 0 ? '' : given > 0 ? s.getsDuties(given) : s.getsWord;
    return {
      name: purpose ? `${name} (${purpose})` : name,
      isUnknown: units.length === 0 && !isKept,
      goes: isKept ? '' : [goes, gets].filter(Boolean).join('; '),
      idle: idle.length > 0 ? s.idle(idle.map((id) => names.on(id, here.today).name)) : '',
    };
  });
}

/** Where the recipients and the duties of a plan disagree: names that stand for no unit, units sent it to carry it out without a duty, and units with a duty that are not sent it. */
export async function recipientGaps(here: Here, plan: Plan, locale: Locale): Promise<string[]> {
  const t = checkingWords[locale];
  const names = await namesInTime(here.db, here.actor.authorityId);
  const nameOf = (id: UnitId): string => names.on(id, here.today).name;
  const all = (await named(here, plan)).filter(({ isKept }) => !isKept);
  const duties = dutiesByUnit(plan);
  const sent = new Set(all.flatMap(({ unitIds }) => unitIds));
  const performing = new Set(all.filter(({ kind }) => kind === 'perform').flatMap(({ unitIds }) => unitIds));
  const unknown = all.filter(({ unitIds }) => unitIds.length === 0);
  // A name that nobody could match may stand for any of them.
  const left = unknown.length > 0 || sent.size === 0 ? [] : [...duties.keys()].filter((id) => !sent.has(id));
  return [
    ...[...performing].filter((id) => !duties.has(id)).map((id) => t.withoutDuty(nameOf(id))),
    ...left.map((id) => t.notAmongRecipients(nameOf(id))),
    ...unknown.filter(({ kind }) => kind === 'perform').map(({ name }) => t.unknownRecipient(name)),
  ];
}
