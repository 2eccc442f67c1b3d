import { choice, form, pick, text, year } from '#platform/values/forms.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { isLawTopic, isLevel, lawTopics, levels, type Law, type LawState, type StateKind } from './law.ts';
import { standings } from './states.ts';

/** By what the register is filtered. */
export const lawListForm = form({
  tim: text({
    readBy: 'nobody',
    label: {
      vi: 'Tìm theo số, trích yếu, cơ quan ban hành hoặc chữ trong tệp',
      en: 'Find by number, subject, issuer or words of the file',
    },
    optional: true,
  }),
  loai: pick({ label: { vi: 'Loại văn bản', en: 'Kind' }, optional: true }),
  cap: choice({ label: { vi: 'Cấp ban hành', en: 'Level' }, options: levels, look: 'select', optional: true }),
  'linh-vuc': choice({ label: { vi: 'Lĩnh vực', en: 'Area' }, options: lawTopics, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng hôm nay', en: 'State today' },
    options: standings,
    look: 'select',
    optional: true,
  }),
  nam: year({ label: { vi: 'Năm ban hành', en: 'Year of issue' }, min: 1945, optional: true }),
  chon: choice({
    label: { vi: 'Chỉ hiện', en: 'Only' },
    options: {
      unseen: { vi: 'Mới từ lần xem trước', en: 'New since I last looked' },
      month: { vi: 'Mới trong 30 ngày', en: 'New within 30 days' },
      spread: { vi: 'Cần phổ biến', en: 'To be made known' },
      unchecked: { vi: 'Tình trạng chưa đối chiếu', en: 'State not checked' },
      dropped: { vi: 'Đã bỏ khỏi danh mục', en: 'Taken out' },
    },
    look: 'select',
    optional: true,
  }),
});

const day = (law: Law, kinds: readonly StateKind[]): LawState | undefined => law.states.find(({ kind }) => kinds.includes(kind));
const end = (law: Law) => day(law, ['expired', 'repealed', 'replaced']);

/** The columns of the register as it is taken out: those by which a sheet is taken in. */
export const lawListColumns = (locale: Locale): ListColumn<Law>[] => [
  { header: { vi: 'Loại văn bản', en: 'Kind' }, cell: ({ kind }) => kind },
  { header: { vi: 'Số, ký hiệu', en: 'Number' }, cell: ({ symbol }) => symbol },
  { header: { vi: 'Trích yếu', en: 'Subject' }, cell: ({ title }) => title, wide: true },
  { header: { vi: 'Cơ quan ban hành', en: 'Issuer' }, cell: ({ issuer }) => issuer },
  { header: { vi: 'Ngày ban hành', en: 'Issued' }, cell: ({ issuedOn, issuedYear }) => issuedOn ?? issuedYear?.toString() ?? null },
  { header: { vi: 'Cấp ban hành', en: 'Level' }, cell: ({ level }) => (isLevel(level) ? levels[level][locale] : null) },
  { header: { vi: 'Lĩnh vực', en: 'Area' }, cell: ({ topic }) => (isLawTopic(topic) ? lawTopics[topic][locale] : null) },
  { header: { vi: 'Đường dẫn', en: 'Address' }, cell: ({ address }) => address },
  { header: { vi: 'Ghi chú', en: 'Note' }, cell: ({ note }) => note, wide: true },
  { header: { vi: 'Có hiệu lực từ ngày', en: 'In force from' }, cell: (law) => day(law, ['in-force'])?.fromOn ?? null },
  { header: { vi: 'Hết hiệu lực từ ngày', en: 'Ended from' }, cell: (law) => end(law)?.fromOn ?? null },
  { header: { vi: 'Thay thế bằng', en: 'Replaced by' }, cell: (law) => day(law, ['replaced'])?.by?.name ?? null },
  { header: { vi: 'Nguồn', en: 'Source' }, cell: (law) => (end(law) ?? day(law, ['in-force']))?.source ?? null, wide: true },
];
