/** A line of the list of 2025: what a commune, or an island district without communes, of before 1 July became, wholly or in part. */
export interface PlaceChange {
  fromCode: string;
  from: string;
  district: string;
  province: string;
  toCode: string;
  /** It went to several. */
  isPart: boolean;
}

export const CHANGED_ON = '2025-07-01';

/** By what the level of districts ended, and communes were arranged anew. */
export const BASIS_2025 = {
  vi: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15; Nghị quyết số 202/2025/QH15; các nghị quyết số 1654 đến 1687/NQ-UBTVQH15',
  en: 'Law 72/2025/QH15; Resolution 202/2025/QH15; Resolutions 1654 to 1687/NQ-UBTVQH15',
} as const;
