/** Two lines to write over: a group, and a criterion with thresholds. */
export const criterionExamples = [
  ['1', 'Công tác chỉ đạo, điều hành cải cách hành chính', '', '', '', ''],
  ['1.1', 'Mức độ hoàn thành kế hoạch tuyên truyền', '2', 'Theo mức', '100=2; 80=1', 'Báo cáo, kế hoạch, hình ảnh'],
];
