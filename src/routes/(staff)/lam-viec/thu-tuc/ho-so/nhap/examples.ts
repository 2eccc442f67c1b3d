/** Two lines to write over: a room by the one-stop system, and the same by the National portal. */
export const countExamples = [
  [
    ...['Phòng Ví Dụ', '10/2026', 'Hệ thống một cửa', '05/11/2026', '', '120', '96', '14', '121', '60', '58', '3', '1', '10', '2'],
    ...['80', '66', '118', '120'],
  ],
  [
    ...[
      'Phòng Ví Dụ',
      '10/2026',
      'Cổng Dịch vụ công quốc gia',
      '06/11/2026',
      '',
      '119',
      '96',
      '14',
      '121',
      '60',
      '58',
      '3',
      '0',
      '10',
      '2',
    ],
    ...['80', '66', '', '119'],
  ],
];
