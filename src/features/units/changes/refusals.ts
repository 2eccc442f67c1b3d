import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const rearrangementRefusals = {
  intoItself: (name: string) =>
    refuse(
      'into-itself',
      {
        vi: `“${name}” đang được chọn vừa là đơn vị nhập vừa là đơn vị nhận. Hãy bỏ khỏi một bên.`,
        en: `“${name}” is chosen both as what is merged and as what takes it over. Please take it off one side.`,
      },
      'heir',
    ),
  noHeir: (field: string) =>
    refuse(
      'no-heir',
      {
        vi: 'Hãy chọn một đơn vị nhận đang có, hoặc ghi tên đơn vị mới: đúng một trong hai.',
        en: 'Please choose a unit that is there, or name a new one: one of the two.',
      },
      field,
    ),
  sharesNotWhole: (total: string) =>
    refuse(
      'shares-not-whole',
      {
        vi: `Các tỷ lệ cộng lại là ${total}%, phải đúng 100%.`,
        en: `The shares add up to ${total}%; they must be 100%.`,
      },
      'parts',
    ),
  sharesTooMany: (total: string) =>
    refuse(
      'shares-too-many',
      {
        vi: `Đơn vị vẫn còn nên phải giữ lại một phần, mà các tỷ lệ chuyển đi cộng lại đã là ${total}%.`,
        en: `The unit goes on and has to keep a part, but the shares that go add up to ${total}%.`,
      },
      'parts',
    ),
  heirTwice: (name: string) =>
    refuse(
      'heir-twice',
      { vi: `“${name}” được ghi hai lần. Hãy gộp thành một dòng.`, en: `“${name}” stands there twice. Please make it one line.` },
      'parts',
    ),
  heirBelow: (heir: string, unit: string) =>
    refuse(
      'heir-below',
      {
        vi: `“${heir}” đang trực thuộc “${unit}”, nên không thể nhận “${unit}”. Hãy chuyển “${heir}” sang nơi khác trước.`,
        en: `“${heir}” stands below “${unit}” and cannot take it over. Please move “${heir}” elsewhere first.`,
      },
      'heir',
    ),
  cycle: (heir: string, unit: string) =>
    refuse(
      'heir-goes-round',
      {
        vi: `“${heir}” cùng ngày đã được sắp xếp vào “${unit}”, nên không thể nhận lại “${unit}”: hai đơn vị sẽ nhập vòng vào nhau.`,
        en: `“${heir}” went into “${unit}” on the same day and cannot take it over: the two would go into each other.`,
      },
      'heir',
    ),
  rearranged: (name: string, on: Temporal.PlainDate) =>
    refuse('rearranged-already', {
      vi: `“${name}” đã được sắp xếp từ ngày ${formatDay(on)}.`,
      en: `“${name}” was rearranged from ${formatDay(on)} already.`,
    }),
  heirGone: (name: string) =>
    refuse(
      'heir-gone',
      {
        vi: `Đơn vị nhận “${name}” không còn hoạt động, hoặc chưa có tại ngày đã chọn.`,
        en: `“${name}”, which is to take it over, does not stand on that day or ends later.`,
      },
      'heir',
    ),
  farDay: (last: Temporal.PlainDate) =>
    refuse(
      'far-day',
      {
        vi: `Ngày áp dụng không được sau ${formatDay(last)}; hãy xem lại năm.`,
        en: `The day must not be after ${formatDay(last)}; please look at the year.`,
      },
      'on',
    ),
  rootStays: () =>
    refuse('root-stays', {
      vi: 'Đây là chính cơ quan, không sáp nhập hoặc chia tách như một đơn vị bên trong. Cơ quan kế thừa được ghi ở trang “Các cơ quan”.',
      en: 'This is the authority itself. What takes an authority over is said on the page “Authorities”.',
    }),
  noneOfKind: () =>
    refuse(
      'none-of-kind',
      { vi: 'Ngày này không có đơn vị nào thuộc loại đã chọn.', en: 'There is no unit of that kind on the day.' },
      'kind',
    ),
  onlyMove: (name: string, why: string) =>
    refuse('cannot-follow', {
      vi: `Không sắp xếp được “${name}”: ${why}`,
      en: `“${name}” cannot be rearranged: ${why}`,
    }),
  unknown: () => refuse('unknown-rearrangement', { vi: 'Không tìm thấy lần sắp xếp này.', en: 'There is no such rearrangement.' }),
  undone: () => refuse('rearrangement-undone', { vi: 'Lần sắp xếp này đã được hủy.', en: 'This rearrangement was taken back already.' }),
  tooLate: (on: Temporal.PlainDate) =>
    refuse('rearrangement-stands', {
      vi: `Chỉ hủy được đến hết ngày ${formatDay(on)} (30 ngày từ khi ghi). Nếu có văn bản mới, hãy ghi một lần sắp xếp mới.`,
      en: `It could be taken back until ${formatDay(on)}, 30 days after it was recorded. Please record a new one by a new paper.`,
    }),
  builtOn: (name: string) =>
    refuse('rearrangement-built-on', {
      vi: `“${name}” sau đó đã được sắp xếp tiếp. Hãy hủy lần sau trước.`,
      en: `“${name}” was rearranged again since. Please take the later one back first.`,
    }),
} as const;
