import { dutyRoles } from '#features/documents/index.ts';
import type { PlanDuty } from '../plan.ts';

const asked = ', đề nghị';

/** "Văn phòng (chủ trì); phối hợp: Tổ dân phố số 1; Tổ dân phố số 2": a role that several have is said once. */
export const unitsInWords = (units: PlanDuty['units']): string =>
  [...Map.groupBy(units, ({ role, isRequested }) => `${dutyRoles[role].vi.toLowerCase()}${isRequested ? asked : ''}`)]
    .map(([role, of]) => (of.length === 1 ? `${of[0]?.name ?? ''} (${role})` : `${role}: ${of.map(({ name }) => name).join('; ')}`))
    .join('; ');

const roles = Object.values(dutyRoles)
  .map(({ vi }) => vi.toLowerCase())
  .join('|');
const behind = new RegExp(`^(?<name>.*) \\((?<role>${roles})(?:${asked})?\\)$`, 'u');
const ahead = new RegExp(`^(?<role>${roles})(?:${asked})?: (?<name>.*)$`, 'u');
const supports = dutyRoles.coordinate.vi.toLowerCase();

/** The names of who answers for a duty in such words, without who only supports. */
export function leadsIn(words: string): string[] {
  let group = '';
  return words
    .split('; ')
    .filter(Boolean)
    .flatMap((piece) => {
      const own = behind.exec(piece)?.groups;
      const first = own ? undefined : ahead.exec(piece)?.groups;
      group = first?.['role'] ?? group;
      const { role = group, name = piece } = own ?? first ?? {};
      return role === supports ? [] : [name];
    });
}
