import { messages } from '#platform/values/messages.ts';

/** Kinds of authorities, in the order in which they are listed; apart from the words of the portal, which the pages of the staff do not load. */
export const levels = messages({
  vi: { province: 'Cấp tỉnh', department: 'Sở, ngành', commune: 'Cấp xã' },
  en: { province: 'Provinces', department: 'Departments', commune: 'Communes' },
});
