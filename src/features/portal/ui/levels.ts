import { messages } from '#platform/values/messages.ts';

/** Kinds of authorities, in the order in which they are listed; apart from the words of the portal, which the pages of the staff do not load. */
export const levels = messages({
  vi: { province: 'Cấp tỉnh', department: 'Sở, ngành', district: 'Cấp huyện (trước 7/2025)', commune: 'Cấp xã', room: 'Phòng' },
  en: {
    province: 'Provinces',
    department: 'Departments',
    district: 'Districts (before July 2025)',
    commune: 'Communes',
    room: 'Divisions',
  },
});
