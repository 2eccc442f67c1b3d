import { refuse } from '#platform/values/result.ts';

export const rowFaults = {
  noUnit: () => refuse('no-unit', { vi: 'Chưa ghi đơn vị.', en: 'The unit is missing.' }),
  unitsOfOneName: (name: string) =>
    refuse('unit-unclear', { vi: `Có nhiều đơn vị cùng tên “${name}”.`, en: `Several units are called “${name}”.` }),
  unitUnclear: (name: string) =>
    refuse('unit-unclear', {
      vi: `“${name}” ứng với nhiều đơn vị; hãy ghi tên của một đơn vị.`,
      en: `“${name}” may mean several units; please write the name of one.`,
    }),
  unknownUnit: (name: string) => refuse('unit-unknown', { vi: `Không tìm thấy đơn vị “${name}”.`, en: `There is no unit “${name}”.` }),
  unitMaybe: (name: string, maybe: string) =>
    refuse('unit-unknown', {
      vi: `Không tìm thấy đơn vị “${name}”; có phải “${maybe}”?`,
      en: `There is no unit “${name}”; is it “${maybe}”?`,
    }),
  noRole: () => refuse('no-role', { vi: 'Chưa ghi vai trò.', en: 'The role is missing.' }),
  unknownRole: (name: string) => refuse('role-unknown', { vi: `Không có vai trò “${name}”.`, en: `There is no role “${name}”.` }),
  holdsAlready: () =>
    refuse('post-held', {
      vi: 'Cơ quan đã có cán bộ tên này giữ vai trò này ở đơn vị này.',
      en: 'An officer of this name holds this role in this unit already.',
    }),
} as const;
