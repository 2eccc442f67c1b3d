import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

/** Why a change of units is not taken, in the words of the reader. */
export const refusals = {
  unknownPlace: () => refuse('unknown-place', 'Không có tỉnh, xã, phường hoặc đặc khu nào đang tồn tại với mã này.', 'code'),
  placeTaken: () => refuse('place-taken', 'Cơ quan này đã được thiết lập trong hệ thống.', 'code'),
  unknownUnit: () => refuse('unknown-unit', 'Không tìm thấy đơn vị này tại ngày đã chọn.'),
  unknownParent: () => refuse('unknown-parent', 'Đơn vị cấp trên đã chọn không tồn tại tại ngày đó.', 'parentId'),
  parentEnds: (on: Temporal.PlainDate) =>
    refuse(
      'parent-ends',
      `Đơn vị cấp trên chỉ tồn tại đến trước ngày ${formatDay(on)}, nên không thể nhận đơn vị trực thuộc lâu hơn.`,
      'parentId',
    ),
  unknownKind: () => refuse('unknown-kind', 'Loại đơn vị này không có trong danh mục.', 'kind'),
  nameTaken: (name: string) => refuse('name-taken', `Cấp trên này đã có một đơn vị tên là “${name}”.`, 'name'),
  nothingChanges: () => refuse('nothing-changes', 'Tên mới giống tên đang dùng, nên không có gì thay đổi.', 'name'),
  changesLater: (on: Temporal.PlainDate) =>
    refuse('changes-later', `Đơn vị đã có thay đổi ghi từ ngày ${formatDay(on)}. Hãy chọn một ngày sau đó.`, 'from'),
  notYet: (on: Temporal.PlainDate) =>
    refuse('not-yet', `Đơn vị chỉ có từ ngày ${formatDay(on)}, nên ngày kết thúc phải sau ngày đó.`, 'from'),
  hasChildren: (names: readonly string[]) =>
    refuse('has-children', `Đơn vị còn đơn vị trực thuộc: ${names.join('; ')}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.`),
  rootStays: () => refuse('root-stays', 'Đây là cơ quan đứng đầu, không thể chuyển hoặc kết thúc.'),
  underItself: () => refuse('under-itself', 'Không thể chuyển một đơn vị vào trong chính nó hoặc vào đơn vị trực thuộc nó.', 'parentId'),
  alreadyThere: () => refuse('already-there', 'Đơn vị đang trực thuộc đúng cấp trên này.', 'parentId'),
  notEnded: () => refuse('not-ended', 'Đơn vị này đang hoạt động.'),
  emptyName: () => refuse('empty-name', 'Hãy ghi tên.', 'name'),
  aliasKnown: (name: string) => refuse('alias-known', `Đơn vị này đã có tên gọi “${name}”.`, 'name'),
  unknownAlias: () => refuse('unknown-alias', 'Không còn tên gọi này.'),
} as const;
