import { signingWords, type Plan } from '#features/plans/index.ts';
import { matchParts, namesInTime } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** Whom the paper names, several in one line apart, each with the units to which it goes at once; `units` is empty where none is known by that name. */
export async function recipientsView({ db, actor, today }: StaffContext, { recipients }: Plan, locale: Locale) {
  const s = signingWords[locale];
  const parts = await matchParts(db, actor.authorityId, recipients.map(({ name }) => name), today); // prettier-ignore
  const names = await namesInTime(db, actor.authorityId);
  return recipients.flatMap(({ name: line, purpose }) =>
    (parts.get(line) ?? []).map(({ name, match }) => {
      const units = match.sure ? match.unitIds.map((id) => names.on(id, today).name) : [];
      const isKept = /^lưu(?!\p{L})/iu.test(name) || /^lưu(?!\p{L})/iu.test(purpose ?? '');
      return {
        name: purpose ? `${name} (${purpose})` : name,
        isUnknown: units.length === 0 && !isKept,
        goes: isKept ? '' : units.length === 0 ? s.goesOutside : units.length === 1 && units[0] === name ? s.goesWithin : s.goesTo(units),
      };
    }),
  );
}
