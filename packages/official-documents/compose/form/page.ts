/** Twentieths of a point, the unit of lengths in a DOCX. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const pt = (points: number): number => Math.round(points * 20);
export const size = (points: number): number => points * 2;

/** Phụ lục I, mục I: A4, margins 20–25 mm above and below, 30–35 mm on the left, 15–20 mm on the right. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(9), footer: mm(9) },
} as const;

export function textWidth(landscape: boolean): number {
  return (landscape ? PAGE.height : PAGE.width) - PAGE.margin.left - PAGE.margin.right;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
