import type { Letterhead } from 'official-documents';

/** The fictional ward of the demonstration, as its papers name it. */
export const WARD_LETTERHEAD: Letterhead = { issuer: 'Ủy ban nhân dân phường Sao Mai' };
export const WARD_PLACE = 'Sao Mai';
export const NOTICE = 'VĂN BẢN MINH HỌA, không có giá trị pháp lý';
