import type { Cell, ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { standingOf, standings, type IncomingPaper, type OutgoingPaper } from './paper.ts';
import { paperTexts } from './messages.ts';
import type { Beside } from './beside.ts';
import { countsOf, recipientInWords } from './sending/view.ts';
import { signedStates } from './signed/signed.ts';

/** A row of the sheet: a line with what became of its paper, or numbers that no line bears. */
export type OutgoingRow = { line: OutgoingPaper; beside: Beside | undefined } | { gap: { series: string; from: number; to: number } };

const ofLine = (cell: (line: OutgoingPaper) => Cell) => (row: OutgoingRow) => ('line' in row ? cell(row.line) : null);
const ofBeside = (cell: (beside: Beside) => Cell) => (row: OutgoingRow) => ('line' in row && row.beside ? cell(row.beside) : null);

/** The columns of the register of outgoing papers, as its prescribed form has them (Nghị định 30/2020/NĐ-CP, Phụ lục IV), then files and sending. */
export const outgoingColumns = (locale: Locale): ListColumn<OutgoingRow>[] => [
  {
    header: { vi: 'Số, ký hiệu văn bản', en: 'Number' },
    cell: (row) => ('line' in row ? row.line.symbol : paperTexts[locale].gap(row.gap.series, row.gap.from, row.gap.to)),
  },
  { header: { vi: 'Ngày tháng văn bản', en: 'Day' }, cell: ofLine(({ issuedOn }) => issuedOn) },
  {
    header: { vi: 'Tên loại và trích yếu nội dung văn bản', en: 'Kind and subject' },
    cell: ofLine(({ kind, title }) => `${kind}: ${title}`),
    wide: true,
  },
  { header: { vi: 'Người ký', en: 'Signed by' }, cell: ofLine(({ signer }) => signer) },
  { header: { vi: 'Nơi nhận văn bản', en: 'Recipients' }, cell: ofLine(({ recipients }) => recipients), wide: true },
  { header: { vi: 'Đơn vị, người nhận bản lưu', en: 'Copy kept by' }, cell: ofLine(({ keeper }) => keeper) },
  { header: { vi: 'Số lượng bản', en: 'Copies' }, cell: ofLine(({ copies }) => copies) },
  {
    header: { vi: 'Ghi chú', en: 'Note' },
    cell: (row) => {
      if ('gap' in row) return paperTexts[locale].missing;
      const { note, cancelled } = row.line;
      return [cancelled && `${paperTexts[locale].cancelled}: ${cancelled.reason}`, note].filter(Boolean).join('. ') || null;
    },
    wide: true,
  },
  { header: { vi: 'Đã gửi', en: 'Sent to' }, cell: ofBeside(({ recipients }) => countsOf(recipients).sent) },
  { header: { vi: 'Đã nhận', en: 'Received by' }, cell: ofBeside(({ recipients }) => countsOf(recipients).received) },
  {
    header: { vi: 'Việc gửi', en: 'Sending' },
    cell: ofBeside(({ recipients }) => recipients.map((one) => recipientInWords(one, locale)).join('\n') || null),
    wide: true,
  },
  { header: { vi: 'Bản đã ký', en: 'Signed copy' }, cell: ofBeside(({ signed }) => signed && signedStates[signed.state][locale]) },
  {
    header: { vi: 'SHA-256 bản đã ký', en: 'SHA-256 of the signed copy' },
    cell: ofBeside(({ signed }) => signed?.sha256 ?? null),
    wide: true,
  },
  { header: { vi: 'SHA-256 tệp ban hành', en: 'SHA-256 of the file as issued' }, cell: ofBeside(({ frozen }) => frozen), wide: true },
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
