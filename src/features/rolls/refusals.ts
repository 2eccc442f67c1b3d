import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join('; ')}; … (${names.length})` : names.join('; ');

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh sách.',
      en: 'This account holds no post yet, so it does not see the lists.',
    }),
  mayNot: () =>
    refuse('may-not-keep-lists', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc quản trị đơn vị được lập, sửa danh sách để tính chỉ tiêu.',
      en: 'Only the owner of the plan or the administrator keeps lists for targets.',
    }),
  unknown: () => refuse('unknown-list', { vi: 'Không tìm thấy danh sách này.', en: 'There is no such list.' }),
  unknownEntry: () => refuse('unknown-entry', { vi: 'Không tìm thấy mục này trong danh sách.', en: 'There is no such entry.' }),
  nameTaken: (name: string) => refuse('name-taken', { vi: `Đã có danh sách “${name}”.`, en: `There is a list “${name}” already.` }, 'name'),
  noNames: () => refuse('no-entries', { vi: 'Ghi ít nhất một mục.', en: 'Give at least one entry.' }, 'names'),
  tooLong: (names: readonly string[]) =>
    refuse(
      'entry-too-long',
      { vi: `Tên mục dài quá 300 chữ: ${some(names)}`, en: `Entries longer than 300 letters: ${some(names)}` },
      'names',
    ),
  twice: (names: readonly string[]) =>
    refuse(
      'entry-twice',
      { vi: `Ghi hai lần hoặc đã có trong danh sách: ${some(names)}.`, en: `Twice, or there already: ${some(names)}.` },
      'names',
    ),
  tooMany: (most: number) =>
    refuse('too-many-entries', { vi: `Một danh sách có nhiều nhất ${most} mục.`, en: `A list holds at most ${most} entries.` }, 'names'),
  ended: (on: Temporal.PlainDate) =>
    refuse('entry-ended', {
      vi: `Mục này đã ghi là không còn thuộc danh sách từ ngày ${formatDay(on)}.`,
      en: `This entry no longer belongs to the list from ${formatDay(on)}.`,
    }),
  endsTooEarly: (since: Temporal.PlainDate) =>
    refuse(
      'entry-ends-too-early',
      {
        vi: `Mục này thuộc danh sách từ ngày ${formatDay(since)}; ghi ngày ấy hoặc sau đó.`,
        en: `It belongs to the list from ${formatDay(since)}; give that day or a later one.`,
      },
      'endedOn',
    ),
  notEnded: () => refuse('entry-not-ended', { vi: 'Mục này đang thuộc danh sách.', en: 'This entry belongs to the list.' }),
} as const;
