/** Two invented lines as the sheet of units takes them: for the template and for the page. */
export const unitExamples: readonly string[][] = [
  ['Thôn Thử Nghiệm 1', 'Thôn, tổ dân phố', '', ''],
  ['Tổ dân phố số 2', 'Thôn, tổ dân phố', '', 'TDP 2'],
];
