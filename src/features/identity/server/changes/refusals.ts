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
  sameAsLine: (line: number) =>
    refuse('same-person', {
      vi: `Có phải cùng một người với dòng ${line}? Ghi “một người” hoặc “người khác” vào cột “Trùng tên”.`,
      en: `Is this the person of line ${line}? Write “same person” or “another person” in the column “Same name”.`,
    }),
  sameAsOfficer: (signInName: string) =>
    refuse('same-person', {
      vi: `Cơ quan đã có cán bộ tên này (${signInName}). Ghi “một người” hoặc “người khác” vào cột “Trùng tên”.`,
      en: `There is an officer of this name (${signInName}). Write “same person” or “another person” in the column “Same name”.`,
    }),
  severalOfName: (signInNames: readonly string[]) =>
    refuse('same-person', {
      vi: `Có nhiều người tên này (${signInNames.join(', ')}). Ghi tên đăng nhập của đúng người, hoặc “người khác” vào cột “Trùng tên”.`,
      en: `Several people have this name (${signInNames.join(', ')}). Write the sign-in name of the right one, or “another person” in the column “Same name”.`,
    }),
  nobodyOfName: () =>
    refuse('same-person', {
      vi: 'Chưa có ai tên này để nhập chung. Hãy bỏ trống cột “Trùng tên”.',
      en: 'Nobody of this name is there. Please leave the column “Same name” empty.',
    }),
  answerUnclear: (typed: string) =>
    refuse('same-person', {
      vi: `Không hiểu “${typed}” ở cột “Trùng tên”: chỉ ghi “một người” hoặc “người khác”.`,
      en: `“${typed}” in the column “Same name” is not understood: write “same person” or “another person”.`,
    }),
  holdsAlready: () =>
    refuse('post-held', {
      vi: 'Cơ quan đã có cán bộ tên này giữ vai trò này ở đơn vị này.',
      en: 'An officer of this name holds this role in this unit already.',
    }),
} as const;
