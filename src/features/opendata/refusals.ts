import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNotSet: () =>
    refuse('may-not-set-publication', {
      vi: 'Chỉ quản trị đơn vị hoặc người chủ trì kế hoạch được đặt điều kiện dùng lại dữ liệu và trang được nhúng.',
      en: 'Only the administrator or the owner of the plan sets the terms of open data and who may embed.',
    }),
  noSite: (line: string) =>
    refuse(
      'no-site',
      {
        vi: `“${line}” không phải tên miền. Ghi mỗi dòng một tên miền, ví dụ baodiaphuong.vn.`,
        en: `"${line}" is no host. Give one on each line, such as example.vn.`,
      },
      'embedSites',
    ),
  tooManySites: (most: number) =>
    refuse(
      'too-many-sites',
      { vi: `Chỉ ghi tối đa ${most} trang. Hãy bớt lại, hoặc để trống để mọi trang đều nhúng được.`, en: `At most ${most} sites.` },
      'embedSites',
    ),
  badValue: (name: string, wanted: { vi: string; en: string }) =>
    refuse(
      'bad-parameter',
      {
        vi: `Tham số “${name}” không đúng: cần ${wanted.vi}. Xem /du-lieu-mo để biết cách hỏi.`,
        en: `The parameter "${name}" is wrong: it must be ${wanted.en}. See /en/du-lieu-mo for how to ask.`,
      },
      name,
    ),
  notFiltered: (name: string, by: readonly string[]) =>
    refuse(
      'not-filtered-by',
      {
        vi: `Tập dữ liệu này không lọc được theo “${name}”. Các tham số dùng được: ${[...by, 'limit', 'cursor'].join(', ')}.`,
        en: `This data set cannot be filtered by "${name}". It takes: ${[...by, 'limit', 'cursor'].join(', ')}.`,
      },
      name,
    ),
  noParameters: (name: string) =>
    refuse('no-parameters', {
      vi: `Địa chỉ này không nhận tham số nào; bỏ “${name}”. Xem /du-lieu-mo để biết cách hỏi.`,
      en: `This address takes no parameters; leave out "${name}". See /en/du-lieu-mo for how to ask.`,
    }),
  badCursor: () =>
    refuse(
      'bad-cursor',
      {
        vi: 'Con trỏ trang (cursor) này không do tập dữ liệu này cấp cho đúng bộ lọc đang hỏi. Hãy hỏi lại từ trang đầu, rồi dùng địa chỉ “next” trong câu trả lời.',
        en: 'This cursor was not given by this data set for these filters. Begin at the first page and follow "next" of the answer.',
      },
      'cursor',
    ),
  goneCursor: () =>
    refuse(
      'gone-cursor',
      {
        vi: 'Dòng mà con trỏ trang (cursor) trỏ tới không còn trong dữ liệu. Hãy hỏi lại từ trang đầu.',
        en: 'The row that this cursor names is no longer in the data. Please begin at the first page.',
      },
      'cursor',
    ),
  backwards: () =>
    refuse(
      'days-backwards',
      { vi: 'Ngày “from” phải trước hoặc trùng ngày “to”.', en: 'The day "from" must not be after the day "to".' },
      'from',
    ),
  noDataset: (codes: readonly string[]) =>
    refuse('no-such-dataset', {
      vi: `Không có tập dữ liệu này. Có: ${codes.join(', ')}; mỗi tập thêm .json hoặc .csv.`,
      en: `There is no such data set. There are: ${codes.join(', ')}; each with .json or .csv.`,
    }),
};
