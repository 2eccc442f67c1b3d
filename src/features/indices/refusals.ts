import { refuse } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

type Told = Readonly<Record<'vi' | 'en', string>>;

export const refusals = {
  mayNotKeep: () =>
    refuse('may-not-keep-results', {
      vi: 'Người chủ trì kế hoạch hoặc lãnh đạo mới ghi kết quả chỉ số.',
      en: 'The owner of the plan or the chair notes results of indexes.',
    }),
  unknown: () => refuse('unknown-index-result', { vi: 'Không có kết quả chỉ số này.', en: 'There is no such result.' }),
  noName: () => refuse('index-without-name', { vi: 'Ghi tên của chỉ số khác.', en: 'Please name the index.' }, 'indexName'),
  otherThanSeen: () =>
    refuse('result-other-than-seen', {
      vi: 'Kết quả đã được sửa sau khi bạn mở trang. Xem lại rồi công bố.',
      en: 'It was corrected since you opened this page. Look at it again, then publish it.',
    }),
  ofTwo: () =>
    refuse(
      'result-of-two',
      { vi: 'Chọn đơn vị, hoặc ghi tên cơ quan khác, không cả hai.', en: 'Please choose a unit or name a body, not both.' },
      'body',
    ),
  noUnit: () =>
    refuse('result-of-no-unit', { vi: 'Không có đơn vị này; chọn lại trong danh sách.', en: 'There is no such unit.' }, 'unitId'),
  unitNamed: (name: string) =>
    refuse('result-unit-unknown', { vi: `Không có đơn vị “${name}”.`, en: `There is no unit “${name}”.` }, 'unitId'),
  outOfNothing: () => refuse('result-out-of-nothing', { vi: 'Thang điểm phải lớn hơn 0.', en: 'It must be out of more than 0.' }, 'outOf'),
  aboveMost: () =>
    refuse('result-above-the-most', { vi: 'Điểm không được lớn hơn thang điểm.', en: 'The score must not be above the most.' }, 'score'),
  placeAlone: () =>
    refuse(
      'result-place-alone',
      { vi: 'Ghi cả xếp hạng và số đơn vị được xếp, hoặc để trống cả hai.', en: 'Please give both the place and among how many, or none.' },
      'places',
    ),
  placeBeyond: () =>
    refuse(
      'result-place-beyond',
      { vi: 'Xếp hạng không được lớn hơn số đơn vị.', en: 'The place must not be beyond their number.' },
      'place',
    ),
  there: () =>
    refuse(
      'result-there',
      { vi: 'Đã có kết quả của chỉ số này cho năm và nơi đó; sửa kết quả đã ghi.', en: 'It is noted already; please correct that one.' },
      'year',
    ),
  ended: () => refuse('result-ended', { vi: 'Kết quả này đã thu hồi.', en: 'It was taken back.' }),
  published: () => refuse('result-published', { vi: 'Kết quả này đã công bố.', en: 'It is published already.' }),
  own: () =>
    refuse('own-result', {
      vi: 'Bạn đã ghi kết quả này nên không tự công bố; nhờ người khác có quyền kiểm tra và công bố.',
      en: 'You noted it, so you do not publish it; please ask somebody else who may.',
    }),
  cellEmpty: (column: string, wanted: Told) =>
    refuse('cell-empty', {
      vi: `Cột “${column}” còn trống; ${wanted.vi}.`,
      en: `The column “${column}” is empty; please ${wanted.en}.`,
    }),
  cellNotTaken: (column: string, typed: string, wanted: Told) =>
    refuse('cell-not-taken', {
      vi: `Cột “${column}”: “${truncate(typed, 60)}” chưa đúng; ${wanted.vi}.`,
      en: `The column “${column}”: “${truncate(typed, 60)}” is not right; please ${wanted.en}.`,
    }),
  unknownKind: (typed: string) =>
    refuse('unknown-index', { vi: `Chưa ghi chỉ số, hoặc không có chỉ số “${typed}”.`, en: `There is no index “${typed}”.` }, 'indexKind'),
} as const;
