import type { Letterhead } from 'official-documents';

export const WARD_LETTERHEAD: Letterhead = { issuer: 'Ủy ban nhân dân phường Sao Mai' };
export const WARD_PLACE = 'Sao Mai';
export const NOTICE = 'VĂN BẢN MINH HỌA, không có giá trị pháp lý';
