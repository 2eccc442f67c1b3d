/** Two lines to write over: of the authority, and of a commune. */
export const resultExamples = [
  ['PAR INDEX', '2025', '', '', '86,4', '100', '4', '24', 'Quyết định số 112/QĐ-UBND ngày 12/3/2026 (ví dụ)', ''],
  ['SIPAS', '2025', '', 'UBND xã Ví Dụ', '91,2', '100', '', '', 'Báo cáo số 30/BC-SNV ngày 20/3/2026 (ví dụ)', ''],
];
