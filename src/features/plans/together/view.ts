import { dutyRoles } from '#features/documents/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { DutyUnit } from '../plan.ts';
import type { Changes, DutyChange, TargetChange } from './changes.ts';
import { togetherTexts } from './messages.ts';

type NameOf = (id: UnitId) => string;

/** A line now and then, with only what becomes other. */
function dutyLine({ duty, text, units, deadlines }: DutyChange, nameOf: NameOf, locale: Locale) {
  const names = (list: readonly Pick<DutyUnit, 'unitId' | 'role'>[]) =>
    list.map(({ unitId, role }) => `${nameOf(unitId)} (${dutyRoles[role][locale].toLocaleLowerCase('vi')})`).join(', ');
  const days = (list: readonly { text: string }[]) => list.map((one) => one.text).join('; ');
  const pairs = [
    [truncate(duty.text, 300), truncate(text, 300)],
    [names(duty.units), names(units)],
    [days(duty.deadlines), days(deadlines)],
  ].filter(([was, is]) => was !== is);
  return {
    id: duty.id as string,
    line: `${togetherTexts[locale].duty(duty.position)}: ${truncate(duty.text, 110)}`,
    was: pairs.map(([was]) => was).join(' · '),
    is: pairs.map(([, is]) => is).join(' · '),
  };
}

function targetLine({ target, text, value, upTo }: TargetChange, locale: Locale) {
  const figure = (low: number, high: number | null) =>
    `${[low, ...(high === null ? [] : [high])].map((one) => formatNumber(one, locale)).join('–')} ${target.unit}`;
  return {
    id: target.id as string,
    line: `${togetherTexts[locale].target(target.position)}: ${truncate(target.text, 110)}`,
    was: figure(target.value, target.upTo),
    is: text === target.text ? figure(value, upTo) : `${figure(value, upTo)} · ${truncate(text, 300)}`,
  };
}

/** Every line that would change, as it stands and as it would be. */
export const changeLines = ({ duties, targets }: Changes, nameOf: NameOf, locale: Locale) => [
  ...duties.map((one) => dutyLine(one, nameOf, locale)),
  ...targets.map((one) => targetLine(one, locale)),
];
