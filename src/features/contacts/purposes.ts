export const purposes = {
  hotline: { vi: 'Đường dây nóng cải cách hành chính', en: 'Hotline on administrative reform' },
  petitions: { vi: 'Tiếp nhận phản ánh, kiến nghị', en: 'Petitions and complaints about procedures' },
  citizens: { vi: 'Tiếp công dân', en: 'Where citizens are received' },
  'one-stop': { vi: 'Bộ phận một cửa', en: 'One-stop desk' },
  other: { vi: 'Khác', en: 'Other' },
} as const;

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);
