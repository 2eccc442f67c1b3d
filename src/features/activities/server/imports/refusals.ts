import { formatList } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

/** Why a row of a sheet is not taken. */
export const rowRefusals = {
  channelMissing: () => refuse('channel-missing', { vi: 'Chưa ghi hình thức.', en: 'There is no channel.' }, 'channel'),
  channelUnknown: (typed: string) =>
    refuse(
      'channel-unknown',
      {
        vi: `Không có hình thức “${typed}”; chép tên từ trang tính “Hình thức” của tệp mẫu.`,
        en: `“${typed}” is no channel; copy a name from the sheet of channels in the template.`,
      },
      'channel',
    ),
  unitMissing: () => refuse('unit-missing', { vi: 'Chưa ghi đơn vị thực hiện.', en: 'There is no unit.' }, 'unit'),
  unitUnknown: (typed: string) =>
    refuse(
      'unit-unknown',
      {
        vi: `“${typed}” không phải đơn vị mà bạn được ghi hoạt động, hoặc đã thôi hoạt động.`,
        en: `“${typed}” is no unit for which you record, or it has ended.`,
      },
      'unit',
    ),
  unitTwofold: (typed: string) =>
    refuse(
      'unit-twofold',
      {
        vi: `Có nhiều đơn vị tên “${typed}”; ghi tên đầy đủ như trong trang tính “Đơn vị”.`,
        en: `Several units are called “${typed}”; write the full name as in the sheet of units.`,
      },
      'unit',
    ),
  taskUnknown: (typed: string) =>
    refuse(
      'task-unknown',
      {
        vi: `Không có việc mã “${typed}” của đơn vị này; chép mã từ trang tính “Việc” của tệp mẫu.`,
        en: `The unit has no task “${typed}”; copy a code from the sheet of tasks in the template.`,
      },
      'task',
    ),
  figureUnreadable: (name: string, typed: string) =>
    refuse('figure-unreadable', {
      vi: `“${name}” ghi “${typed}”; cần một số nguyên từ 0 trở lên, ví dụ 1.500.`,
      en: `“${name}” says “${typed}”; a whole number from 0 on is wanted, such as 1500.`,
    }),
  figureElsewhere: (names: readonly string[], channel: string) =>
    refuse('figure-elsewhere', {
      vi: `Hình thức “${channel}” không ghi ${formatList(names.map((name) => `“${name}”`))}.`,
      en: `With “${channel}” ${formatList(
        names.map((name) => `“${name}”`),
        'en',
      )} is not recorded.`,
    }),
  sameRow: (line: number) =>
    refuse('same-row', { vi: `Giống hệt dòng ${line}; bỏ một dòng.`, en: `The very same as line ${line}; drop one of them.` }),
  importedBefore: () =>
    refuse('imported-before', {
      vi: 'Dòng này đã được nhập từ trước; bỏ khỏi danh sách.',
      en: 'This line has been imported before; drop it from the list.',
    }),
} as const;
