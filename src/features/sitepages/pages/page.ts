import type { Id, UnitId } from '#platform/values/ids.ts';
import type { Locale, Words } from '#platform/values/messages.ts';

export type SitePageId = Id<'site-page'>;

/** What an authority tells of itself, each with the word that stands in its address, and whether it must be told (Nghị định 224/2026, Điều 9, 10). */
export const pageKinds = {
  organisation: { vi: 'Tổ chức bộ máy', en: 'Organisation', slug: 'to-chuc-bo-may', isDue: true },
  leaders: { vi: 'Lãnh đạo và nhiệm vụ', en: 'Leaders and their duties', slug: 'lanh-dao', isDue: true },
  nature: { vi: 'Địa giới, điều kiện tự nhiên', en: 'Borders and nature', slug: 'dieu-kien-tu-nhien', isDue: true },
  history: { vi: 'Lịch sử', en: 'History', slug: 'lich-su', isDue: true },
  heritage: { vi: 'Văn hóa, di tích, danh thắng', en: 'Culture, relics and sights', slug: 'van-hoa-di-tich', isDue: true },
  information: { vi: 'Danh mục thông tin công khai', en: 'What is public', slug: 'thong-tin-cong-khai', isDue: true },
  accessibility: { vi: 'Trợ năng', en: 'Accessibility', slug: 'tro-nang', isDue: false },
  privacy: { vi: 'Dữ liệu cá nhân', en: 'Privacy', slug: 'du-lieu-ca-nhan', isDue: false },
  other: { vi: 'Trang khác', en: 'Another page', slug: '', isDue: false },
} as const satisfies Record<string, Words & { slug: string; isDue: boolean }>;

export type PageKind = keyof typeof pageKinds;

export const kindCodes = Object.keys(pageKinds) as PageKind[];

export const isPageKind = (text: string): text is PageKind => Object.hasOwn(pageKinds, text);

/** The languages of the country's peoples and of its readers, by their tags (BCP 47), each as it calls itself. */
export const languages = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese', own: 'Tiếng Việt' },
  en: { vi: 'Tiếng Anh', en: 'English', own: 'English' },
  tyz: { vi: 'Tiếng Tày', en: 'Tày', own: 'Tiểng Tày' },
  blt: { vi: 'Tiếng Thái', en: 'Tai Dam', own: 'Tiếng Thái (ꪼꪕꪒꪾ)' },
  mtq: { vi: 'Tiếng Mường', en: 'Mường', own: 'Thiểng Mường' },
  km: { vi: 'Tiếng Khmer', en: 'Khmer', own: 'ភាសាខ្មែរ' },
  nut: { vi: 'Tiếng Nùng', en: 'Nùng', own: 'Tiếng Nùng' },
  hmn: { vi: 'Tiếng Mông', en: 'Hmong', own: 'Lus Hmoob' },
  ium: { vi: 'Tiếng Dao', en: 'Iu Mien', own: 'Iu Mienh' },
  jra: { vi: 'Tiếng Gia Rai', en: 'Jarai', own: 'Jrai' },
  rad: { vi: 'Tiếng Ê Đê', en: 'Rade', own: 'Klei Êđê' },
  bdq: { vi: 'Tiếng Ba Na', en: 'Bahnar', own: 'Bahnar' },
  cjm: { vi: 'Tiếng Chăm', en: 'Cham', own: 'Chăm' },
  zh: { vi: 'Tiếng Hoa', en: 'Chinese', own: '中文' },
} as const satisfies Record<string, Words & { own: string }>;

export type Language = keyof typeof languages;

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

export interface PageEntry {
  heading: string;
  detail: string;
}

/** What a page says; paragraphs of the body are parted by empty lines. */
export interface PageSaid {
  kind: PageKind;
  lang: Language;
  title: string | null;
  body: string | null;
  unitId: UnitId;
  entries: readonly PageEntry[];
}

export interface SitePage extends PageSaid {
  id: SitePageId;
  updatedOn: Temporal.PlainDate;
  checkedOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
}

/** How a page is called: its own title, else what its kind is. */
export const pageTitle = ({ kind, title }: { kind: string; title: string | null }, locale: Locale): string =>
  title ?? (isPageKind(kind) ? pageKinds[kind] : pageKinds.other)[locale];

/** Where a page stands: that of its kind in both languages of the product, any other under its id. */
export const pageHref = ({ id, kind, lang }: { id: string; kind: string; lang: string }): string =>
  `/gioi-thieu/${isPageKind(kind) && kind !== 'other' && (lang === 'vi' || lang === 'en') ? pageKinds[kind].slug : id}`;

export const kindAt = (slug: string): PageKind | undefined =>
  kindCodes.find((kind) => pageKinds[kind].slug !== '' && pageKinds[kind].slug === slug);

/** The text by its paragraphs. */
export const paragraphsOf = (text: string | null): string[] => (text ?? '').split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean); // prettier-ignore
