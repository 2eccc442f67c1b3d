import type { DutyId, TargetId } from '#platform/values/ids.ts';
import type { SectionId } from '../sections/section.ts';

export const objects = {
  section: { vi: 'Mục', en: 'Part' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  outline: { vi: 'Nội dung chung', en: 'The whole plan' },
} as const;

export const acts = {
  changed: { vi: 'Sửa đổi', en: 'Changed' },
  added: { vi: 'Bổ sung', en: 'Added' },
  struck: { vi: 'Bãi bỏ', en: 'Struck out' },
} as const;

export const fields = {
  heading: { vi: 'Tên mục', en: 'Heading' },
  text: { vi: 'Nội dung', en: 'Text' },
  level: { vi: 'Mức', en: 'Level' },
  way: { vi: 'Cách tính', en: 'How it is counted' },
  product: { vi: 'Sản phẩm', en: 'Handed over' },
  units: { vi: 'Đơn vị thực hiện', en: 'Units' },
  deadlines: { vi: 'Thời hạn', en: 'Deadlines' },
  channels: { vi: 'Hình thức tuyên truyền', en: 'Channels' },
  topics: { vi: 'Nội dung tuyên truyền', en: 'Topics' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  budgetSources: { vi: 'Nguồn kinh phí', en: 'Money' },
} as const;

/** One thing that differs, in the words of the paper; null where there was or is nothing. */
export interface FieldChange {
  field: keyof typeof fields;
  was: string | null;
  is: string | null;
}

/** What an amending paper does to one item of the plan. `ofId` is the item of the plan, `newId` that of the amending draft. */
export interface ItemChange {
  object: keyof typeof objects;
  act: keyof typeof acts;
  /** Its place: "3" of a duty or target, "I.1 Mục đích" of a part; of the whole plan what is changed of it. */
  what: string;
  ofId: DutyId | TargetId | SectionId | null;
  newId: DutyId | TargetId | SectionId | null;
  fields: FieldChange[];
}
