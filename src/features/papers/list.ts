import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { standingOf, standings, type IncomingPaper, type OutgoingPaper } from './paper.ts';
import { paperTexts } from './messages.ts';

/** The columns of the register of outgoing papers, as its prescribed form has them (Nghị định 30/2020/NĐ-CP, Phụ lục IV). */
export const outgoingColumns = (locale: Locale): ListColumn<OutgoingPaper>[] => [
  { header: { vi: 'Số, ký hiệu văn bản', en: 'Number' }, cell: ({ symbol }) => symbol },
  { header: { vi: 'Ngày tháng văn bản', en: 'Day' }, cell: ({ issuedOn }) => issuedOn },
  {
    header: { vi: 'Tên loại và trích yếu nội dung văn bản', en: 'Kind and subject' },
    cell: ({ kind, title }) => `${kind}: ${title}`,
    wide: true,
  },
  { header: { vi: 'Người ký', en: 'Signed by' }, cell: ({ signer }) => signer },
  { header: { vi: 'Nơi nhận văn bản', en: 'Recipients' }, cell: ({ recipients }) => recipients, wide: true },
  { header: { vi: 'Đơn vị, người nhận bản lưu', en: 'Copy kept by' }, cell: ({ keeper }) => keeper },
  { header: { vi: 'Số lượng bản', en: 'Copies' }, cell: ({ copies }) => copies },
  {
    header: { vi: 'Ghi chú', en: 'Note' },
    cell: ({ note, cancelled }) =>
      [cancelled && `${paperTexts[locale].cancelled}: ${cancelled.reason}`, note].filter(Boolean).join('. ') || null,
    wide: true,
  },
];

interface Named {
  unit: (id: string | null) => string | null;
  officer: (id: string) => string;
}

/** The columns of the register of incoming papers, as its prescribed form has them; `named` tells units and officers. */
export const incomingColumns = (locale: Locale, named: Named): ListColumn<IncomingPaper>[] => [
  { header: { vi: 'Ngày đến', en: 'Arrived' }, cell: ({ arrivedOn }) => arrivedOn },
  { header: { vi: 'Số đến', en: 'Arrival' }, cell: ({ number }) => number },
  { header: { vi: 'Tác giả', en: 'Sender' }, cell: ({ issuer }) => issuer },
  { header: { vi: 'Số, ký hiệu văn bản', en: 'Number' }, cell: ({ symbol }) => symbol },
  { header: { vi: 'Ngày tháng văn bản', en: 'Day' }, cell: ({ paperOn }) => paperOn },
  {
    header: { vi: 'Tên loại và trích yếu nội dung văn bản', en: 'Kind and subject' },
    cell: ({ kind, title }) => `${kind}: ${title}`,
    wide: true,
  },
  { header: { vi: 'Đơn vị hoặc người nhận', en: 'Unit' }, cell: ({ unitId }) => named.unit(unitId) },
  { header: { vi: 'Ngày chuyển', en: 'Handed on' }, cell: ({ handedOn }) => handedOn },
  { header: { vi: 'Ký nhận', en: 'Received by' }, cell: ({ received }) => (received ? named.officer(received.by) : null) },
  { header: { vi: 'Hạn xử lý', en: 'Due by' }, cell: ({ dueOn }) => dueOn },
  { header: { vi: 'Tình trạng', en: 'State' }, cell: (line) => standings[standingOf(line)][locale] },
  {
    header: { vi: 'Ghi chú', en: 'Note' },
    cell: ({ note, done, cancelled }) => [cancelled?.reason, done?.outcome, note].filter(Boolean).join('. ') || null,
    wide: true,
  },
];
