import { pagesOfText } from '../../extract/pages.ts';
import { understand } from '../../pipeline.ts';
import type { Finding } from '../../reading.ts';

const head = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG SUỐI TRẮNG             Độc lập - Tự do - Hạnh phúc

Số: 27/KH-UBND              Suối Trắng, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
`;
const closing = `
Nơi nhận:
- UBND tỉnh Vân Giang (b/c);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Minh Họa
`;

export const planOf = (body: string, { before = head, after = closing } = {}): string => `${before}\n${body.trim()}\n${after}`;

export const queriesOf = (text: string): Finding[] => understand({ ...pagesOfText(text.normalize('NFC')), format: 'txt' }).reading.findings;
