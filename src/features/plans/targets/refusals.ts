import { refuse } from '#platform/values/result.ts';

export const notCounted = {
  noPer: () => refuse('target-without-period', { vi: 'Chọn tháng, quý hoặc nửa năm.', en: 'Choose month, quarter or half-year.' }, 'per'),
  noWhole: () =>
    refuse(
      'target-without-list',
      {
        vi: 'Chọn danh sách hoặc loại đơn vị mà chỉ tiêu tính trên đó. Chưa có danh sách thì lập ở “Danh sách để tính chỉ tiêu”.',
        en: 'Choose the list or the kind of units of which it is a share. A list that is missing is made under “Lists for targets”.',
      },
      'whole',
    ),
  unitsOfRoll: () =>
    refuse(
      'units-of-a-list',
      {
        vi: 'Cách “Mỗi đơn vị đạt con số” tính trên đơn vị của cơ quan. Chọn một loại đơn vị, hoặc để trống.',
        en: '“Each unit reaches the figure” is counted of units of the authority. Choose a kind of units, or leave it empty.',
      },
      'whole',
    ),
  unknownWhole: () =>
    refuse('no-such-list', { vi: 'Danh sách đã chọn không còn trong cơ quan.', en: 'The list that was chosen is not there.' }, 'whole'),
  noPercent: () =>
    refuse(
      'share-without-percent',
      { vi: 'Cách tính đã chọn là tỷ lệ, nên đơn vị tính phải là %.', en: 'It is counted as a share, so its unit of measure must be %.' },
      'unit',
    ),
  percent: () =>
    refuse(
      'percent-of-nothing',
      {
        vi: 'Đơn vị tính là % thì chọn cách tính theo tỷ lệ, “Nhiều hơn trước” hoặc “Số liệu công bố”.',
        en: 'For % choose a share, “More than before” or “A published figure”.',
      },
      'way',
    ),
  noRange: () =>
    refuse(
      'range-without-end',
      { vi: 'Ghi con số cuối của khoảng, ví dụ 5 đến 7 phút.', en: 'Give the upper end of the range, such as 5 to 7 minutes.' },
      'upTo',
    ),
  otherThanBefore: (figure: string, source: string) =>
    refuse(
      'other-than-before',
      {
        vi: `Kỳ trước là ${figure} (${source}). Ghi con số khác thì nêu nguồn và lý do; hoặc để trống mốc so sánh để lấy số này.`,
        en: `The period before gave ${figure} (${source}). For another figure say where it is from and why; or leave it empty to take this one.`,
      },
      'beforeSource',
    ),
  ceilingOfMore: () =>
    refuse(
      'more-is-no-ceiling',
      { vi: 'Cách “Nhiều hơn trước” chỉ đi với mức “Ít nhất”.', en: '“More than before” goes with “At least” alone.' },
      'comparator',
    ),
} as const;
