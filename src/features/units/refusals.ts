import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const mayNot = {
  see: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh sách đơn vị.',
      en: 'This account holds no post yet, so it does not see the units.',
    }),
  manage: () =>
    refuse('administrator-only', {
      vi: 'Chỉ người giữ vai trò quản trị đơn vị được thay đổi đơn vị.',
      en: 'Only the administrator changes units.',
    }),
} as const;

export const rowFaults = {
  noName: () => refuse('no-name', { vi: 'Chưa ghi tên đơn vị.', en: 'The name is missing.' }),
  noKind: () => refuse('no-kind', { vi: 'Chưa ghi loại đơn vị.', en: 'The kind of unit is missing.' }),
  unknownKind: (kind: string) =>
    refuse('unknown-kind', { vi: `Không có loại đơn vị “${kind}”.`, en: `There is no kind of unit “${kind}”.` }),
  maybeSame: (name: string) =>
    refuse('maybe-same', {
      vi: `Có phải trùng với “${name}”? Nếu trùng thì bỏ dòng này; nếu không, ghi “đơn vị khác” vào cột “Trùng đơn vị”.`,
      en: `Is this “${name}”? If so, drop the line; if not, write “another unit” in the column “Same unit”.`,
    }),
  answerUnclear: (typed: string) =>
    refuse('maybe-same', {
      vi: `Không hiểu “${typed}” ở cột “Trùng đơn vị”: chỉ ghi “đơn vị khác”, hoặc để trống.`,
      en: `“${typed}” in the column “Same unit” is not understood: write “another unit”, or leave it empty.`,
    }),
  unknownParent: (parent: string) =>
    refuse('unknown-parent', { vi: `Không tìm thấy cấp trên “${parent}”.`, en: `There is no unit “${parent}” above it.` }),
} as const;

export const refusals = {
  unknownPlace: () =>
    refuse(
      'unknown-place',
      {
        vi: 'Không có tỉnh, xã, phường hoặc đặc khu nào đang tồn tại với mã này.',
        en: 'No province, commune, ward or special zone with this code exists today.',
      },
      'code',
    ),
  placeTaken: () =>
    refuse(
      'place-taken',
      { vi: 'Cơ quan này đã được thiết lập trong hệ thống.', en: 'This authority has been set up here already.' },
      'code',
    ),
  unknownProvince: () =>
    refuse(
      'unknown-province',
      { vi: 'Không có tỉnh, thành phố nào đang tồn tại với mã này.', en: 'No province with this code exists today.' },
      'province',
    ),
  noStep: (typed: string) =>
    refuse(
      'no-step',
      {
        vi: `“${typed}” không dùng làm đường dẫn được: chỉ ghi chữ thường không dấu, chữ số và gạch nối, ví dụ so-noi-vu, và không trùng tên một trang của phần mềm.`,
        en: `“${typed}” cannot be a path: only small letters without marks, figures and hyphens, such as so-noi-vu, and not the name of a page of this software.`,
      },
      'step',
    ),
  stepTaken: (step: string) =>
    refuse(
      'step-taken',
      { vi: `Đường dẫn /${step} đang là của cơ quan khác ở đây.`, en: `The path /${step} is another authority’s here.` },
      'step',
    ),
  authorityGone: () => refuse('authority-gone', { vi: 'Cơ quan này không còn ở đây.', en: 'This authority is not here any more.' }),
  firstStays: () =>
    refuse('first-stays', {
      vi: 'Cơ quan được thiết lập đầu tiên không bỏ được: quản trị của cơ quan này vận hành phần mềm.',
      en: 'The authority that was set up first cannot be taken away: its administrators run the installation.',
    }),
  authorityThere: () =>
    refuse('authority-there', {
      vi: 'Biểu mẫu này đã được gửi và cơ quan đã có; hãy xem trong danh sách “Các cơ quan”.',
      en: 'This form was sent already and the authority is there; please look at the list “Authorities”.',
    }),
  authorityNamed: (name: string) =>
    refuse(
      'authority-named',
      {
        vi: `Ở đây đã có cơ quan tên là “${name}”. Nếu đây là một cơ quan khác trùng tên, hãy xác nhận ở ô “Là cơ quan khác trùng tên” (ở dòng lệnh: --another).`,
        en: `There is an authority called “${name}” here already. If this is another one of the same name, please say so at “Another one of the same name” (on the command line: --another).`,
      },
      'another',
    ),
  unknownUnit: () =>
    refuse('unknown-unit', { vi: 'Không tìm thấy đơn vị này tại ngày đã chọn.', en: 'There is no such unit on the day that was chosen.' }),
  unknownParent: () =>
    refuse(
      'unknown-parent',
      { vi: 'Đơn vị cấp trên đã chọn không tồn tại tại ngày đó.', en: 'The unit above that was chosen does not exist on that day.' },
      'parentId',
    ),
  parentEnds: (on: Temporal.PlainDate) =>
    refuse(
      'parent-ends',
      {
        vi: `Đơn vị cấp trên chỉ tồn tại đến trước ngày ${formatDay(on)}, nên không thể nhận đơn vị trực thuộc lâu hơn.`,
        en: `The unit above exists only until before ${formatDay(on)}, so nothing can stand below it for longer.`,
      },
      'parentId',
    ),
  unknownKind: () =>
    refuse('unknown-kind', { vi: 'Loại đơn vị này không có trong danh mục.', en: 'This kind of unit is not in the list.' }, 'kind'),
  nameTaken: (name: string) =>
    refuse(
      'name-taken',
      { vi: `Cấp trên này đã có một đơn vị tên là “${name}”.`, en: `There is a unit called “${name}” below the same unit already.` },
      'name',
    ),
  nothingChanges: () =>
    refuse(
      'nothing-changes',
      { vi: 'Tên mới giống tên đang dùng, nên không có gì thay đổi.', en: 'The new name is the one in use, so nothing changes.' },
      'name',
    ),
  changesLater: (on: Temporal.PlainDate) =>
    refuse(
      'changes-later',
      {
        vi: `Đơn vị đã có thay đổi ghi từ ngày ${formatDay(on)}. Hãy chọn một ngày sau đó.`,
        en: `A change of this unit is recorded from ${formatDay(on)}. Please choose a later day.`,
      },
      'from',
    ),
  notYet: (on: Temporal.PlainDate) =>
    refuse(
      'not-yet',
      {
        vi: `Đơn vị chỉ có từ ngày ${formatDay(on)}, nên ngày kết thúc phải sau ngày đó.`,
        en: `The unit exists only from ${formatDay(on)}, so it must end after that day.`,
      },
      'from',
    ),
  hasChildren: (names: readonly string[]) =>
    refuse('has-children', {
      vi: `Đơn vị còn đơn vị trực thuộc: ${names.join('; ')}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.`,
      en: `Units still stand below this one: ${names.join('; ')}. Please move or end them first.`,
    }),
  rootStays: () =>
    refuse('root-stays', {
      vi: 'Đây là cơ quan đứng đầu, không thể chuyển hoặc kết thúc.',
      en: 'This is the authority itself; it cannot be moved or ended.',
    }),
  underItself: () =>
    refuse(
      'under-itself',
      {
        vi: 'Không thể chuyển một đơn vị vào trong chính nó hoặc vào đơn vị trực thuộc nó.',
        en: 'A unit cannot be moved below itself or below a unit of its own.',
      },
      'parentId',
    ),
  alreadyThere: () =>
    refuse('already-there', { vi: 'Đơn vị đang trực thuộc đúng cấp trên này.', en: 'The unit stands below this one already.' }, 'parentId'),
  notEnded: () => refuse('not-ended', { vi: 'Đơn vị này đang hoạt động.', en: 'This unit is at work.' }),
  emptyName: () => refuse('empty-name', { vi: 'Hãy ghi tên.', en: 'Please type the name.' }, 'name'),
  aliasKnown: (name: string) =>
    refuse('alias-known', { vi: `Đơn vị này đã có tên gọi “${name}”.`, en: `The unit has the name “${name}” already.` }, 'name'),
  unknownAlias: () => refuse('unknown-alias', { vi: 'Không còn tên gọi này.', en: 'This name is no longer there.' }),
  noHost: (typed: string) =>
    refuse(
      'no-host',
      {
        vi: `“${typed}” không phải là tên miền, ví dụ đúng: cchc.saomai.example.vn.`,
        en: `“${typed}” is not a name in the net, such as cchc.saomai.example.vn.`,
      },
      'host',
    ),
  hostTaken: (host: string) =>
    refuse(
      'host-taken',
      { vi: `Tên miền ${host} đang là của cơ quan khác ở đây.`, en: `The name ${host} is another authority’s here.` },
      'host',
    ),
  hostKnown: (host: string) =>
    refuse('host-known', { vi: `Cơ quan đã có tên miền ${host}.`, en: `The authority has the name ${host} already.` }, 'host'),
  hostUnknown: (host: string) =>
    refuse('host-unknown', { vi: `Cơ quan không có tên miền ${host}.`, en: `The authority has no name ${host}.` }, 'host'),
  hostIsMain: (host: string) =>
    refuse(
      'host-is-main',
      {
        vi: `${host} đang là tên miền chính. Hãy chọn tên miền khác làm tên chính trước khi bỏ tên này.`,
        en: `${host} is the main name. Please make another one the main name before taking this one away.`,
      },
      'host',
    ),
  heirItself: () =>
    refuse(
      'heir-itself',
      { vi: 'Cơ quan không kế thừa chính nó. Hãy chọn cơ quan khác.', en: 'An authority is not its own heir. Please choose another one.' },
      'heir',
    ),
  heirRound: (name: string) =>
    refuse(
      'heir-round',
      {
        vi: `${name} đang được ghi là đã nhập vào chính cơ quan này, nên không thể kế thừa ngược lại.`,
        en: `${name} is said to have become part of this very authority, so it cannot take it over.`,
      },
      'heir',
    ),
  heirSaid: (name: string) =>
    refuse('heir-said', { vi: `Đã ghi ${name} kế thừa cơ quan này.`, en: `${name} is said to have taken it over already.` }, 'heir'),
  heirNotSaid: () => refuse('heir-not-said', { vi: 'Chưa ghi cơ quan kế thừa.', en: 'No heir is said.' }),
  heirStays: (on: Temporal.PlainDate) =>
    refuse('heir-stays', {
      vi: `Chỉ bỏ ghi được đến hết ngày ${formatDay(on)} (30 ngày từ khi ghi).`,
      en: `It could be taken back until ${formatDay(on)}, 30 days after it was said.`,
    }),
  notOperator: () =>
    refuse('not-operator', {
      vi: 'Chỉ quản trị của cơ quan được thiết lập đầu tiên trên phần mềm này được thêm cơ quan và tên miền.',
      en: 'Only administrators of the authority that was set up first here add authorities and their names.',
    }),
} as const;
