import type { Office } from './neighbour.ts';

export interface Case {
  path: (office: Office) => string;
  /** What stands in the answer beside the name of the authority. */
  shows?: (office: Office) => string[];
  /** The answer is a file and says nothing in words. */
  isFile?: true;
  /** The worker makes it when it is first asked for. */
  isMadeLater?: true;
  /** The answer is for programs: it has no links of a page. */
  isData?: true;
  /** It does not name the authority. */
  isNameless?: true;
}

/** Every public route: where it is of an office and what stands there. */
export const cases: Record<string, Case> = {
  '/(portal)/': {
    path: () => '',
    shows: ({ word, ids }) => [`Kế hoạch của ${word}`, `Hoạt động của ${word}`, ids.photo, `Chỉ tiêu của ${word}`],
  },
  '/(portal)/ke-hoach': { path: () => '/ke-hoach', shows: ({ word }) => [`Kế hoạch của ${word}`] },
  '/(portal)/ke-hoach/[nam]': { path: () => '/ke-hoach/2026', shows: ({ word }) => [`Nhiệm vụ của ${word}`, `Tổ dân phố ${word}`] },
  '/(portal)/ke-hoach/[nam]/nhiem-vu/[id]': {
    path: ({ ids }) => `/ke-hoach/2026/nhiem-vu/${ids.duty}`,
    shows: ({ word }) => [`Nhiệm vụ của ${word}`, `Tổ dân phố ${word}`, `Hoạt động của ${word}`],
  },
  '/(portal)/ke-hoach/[nam]/chi-tieu/[id]': {
    path: ({ ids }) => `/ke-hoach/2026/chi-tieu/${ids.target}`,
    shows: ({ word }) => [`Chỉ tiêu của ${word}`, `Hoạt động của ${word}`],
  },
  '/(portal)/ke-hoach/[nam]/trong-nam': {
    path: () => '/ke-hoach/2026/trong-nam',
    shows: ({ word, ids }) => [`Kế hoạch của ${word}`, ids.report],
  },
  '/(portal)/ke-hoach/[nam]/so-sanh': { path: () => '/ke-hoach/2026/so-sanh', shows: () => ['2025'] },
  '/(portal)/hoat-dong': { path: () => '/hoat-dong', shows: ({ word, ids }) => [`Hoạt động của ${word}`, ids.activity, ids.photo] },
  '/(portal)/hoat-dong/[id]': {
    path: ({ ids }) => `/hoat-dong/${ids.activity}`,
    shows: ({ word }) => [`Ghi chú của ${word}`, `Nhà văn hóa ${word}`],
  },
  '/(portal)/tin-tuc': { path: () => '/tin-tuc', shows: ({ word, ids }) => [`Tin của ${word}`, ids.storyPicture] },
  '/(portal)/tin-tuc/[id]': { path: ({ ids }) => `/tin-tuc/${ids.story}`, shows: ({ word, ids }) => [`Tin của ${word}`, ids.storyPicture] },
  '/(portal)/tin-tuc/tep/[id]': { path: ({ ids }) => `/tin-tuc/tep/${ids.storyPicture}`, isFile: true },
  '/(portal)/bao-cao': { path: () => '/bao-cao', shows: ({ ids }) => [ids.report] },
  '/(portal)/bao-cao/[id]': { path: ({ ids }) => `/bao-cao/${ids.report}`, shows: ({ ids }) => [`/bao-cao/${ids.report}/tai-ve`] },
  '/(portal)/bao-cao/[id]/tai-ve': { path: ({ ids }) => `/bao-cao/${ids.report}/tai-ve`, isFile: true },
  '/(portal)/bao-cao/[id]/pdf': { path: ({ ids }) => `/bao-cao/${ids.report}/pdf`, isFile: true, isMadeLater: true },
  '/(portal)/ban-da-ky/[id]': { path: ({ ids }) => `/ban-da-ky/${ids.signed}`, isFile: true },
  '/(portal)/tep/[id]': { path: ({ ids }) => `/tep/${ids.photo}`, isFile: true },
  '/(portal)/tep/[id]/[co]': { path: ({ ids }) => `/tep/${ids.photo}/480.avif`, isFile: true, isMadeLater: true },
  '/(portal)/tin-tuc/tep/[id]/[co]': { path: ({ ids }) => `/tin-tuc/tep/${ids.storyPicture}/960.webp`, isFile: true, isMadeLater: true },
  '/(portal)/tim-kiem': {
    path: ({ word }) => `/tim-kiem?tu-khoa=${encodeURIComponent(word)}`,
    shows: ({ ids }) => [ids.activity],
  },
  '/(portal)/lien-he': { path: () => '/lien-he', shows: ({ word }) => [`Đường dây nóng ${word}`, `Trang ${word}`] },
  '/(portal)/nhan-tin': { path: () => '/nhan-tin', shows: ({ word }) => [`Chỉ tiêu của ${word}`] },
  '/(portal)/man-hinh': { path: () => '/man-hinh' },
  '/(portal)/nhan-tin/cua-toi': { path: () => '/nhan-tin/cua-toi' },
  '/(portal)/trang.webmanifest': { path: () => '/trang.webmanifest', shows: () => ['standalone'], isData: true },
  '/(portal)/gioi-thieu': { path: () => '/gioi-thieu', shows: () => ['/gioi-thieu/lich-su'] },
  '/(portal)/gioi-thieu/[trang]': { path: () => '/gioi-thieu/lich-su', shows: ({ word }) => [`Lịch sử của ${word}`] },
  '/(portal)/ho-so': { path: () => '/ho-so', shows: ({ word }) => [`Chức vụ của ${word}`, `Tổ dân phố ${word}`] },
  '/(portal)/chi-so': { path: () => '/chi-so', shows: ({ word }) => [`Quyết định của ${word}`] },
  '/(portal)/so-cong-khai': { path: () => '/so-cong-khai', shows: ({ word }) => [`Công khai của ${word}`] },
  '/(portal)/thu-tuc': { path: () => '/thu-tuc', shows: ({ word, ids }) => [`Thủ tục của ${word}`, ids.procedureCode] },
  '/(portal)/thu-tuc/[thuTuc]': {
    path: ({ ids }) => `/thu-tuc/${ids.procedureCode}`,
    shows: ({ word, ids }) => [`Thủ tục của ${word}`, ids.procedureForm],
  },
  '/(portal)/thu-tuc/[thuTuc]/ma-qr': { path: ({ ids }) => `/thu-tuc/${ids.procedureCode}/ma-qr`, isFile: true },
  '/(portal)/thu-tuc/thay-doi': { path: () => '/thu-tuc/thay-doi', shows: ({ word, ids }) => [`Công bố của ${word}`, ids.procedureCode] },
  '/(portal)/thu-tuc/in': { path: () => '/thu-tuc/in?pham-vi=tat-ca&kho=a3', shows: ({ word }) => [`Thủ tục của ${word}`] },
  '/(portal)/thu-tuc/tep/[id]': { path: ({ ids }) => `/thu-tuc/tep/${ids.procedureForm}`, isFile: true },
  '/(portal)/tiep-can-thong-tin': { path: () => '/tiep-can-thong-tin' },
  '/(portal)/tiep-can-thong-tin/yeu-cau': { path: () => '/tiep-can-thong-tin/yeu-cau' },
  '/(portal)/tiep-can-thong-tin/[ma]': {
    path: ({ ids }) => `/tiep-can-thong-tin/${ids.askingCode}`,
    shows: ({ word }) => [`Bản đồ của ${word}`],
  },
  '/(portal)/duyet-tin': { path: () => `/duyet-tin?ma=${'x'.repeat(43)}` },
  '/(portal)/khao-sat': { path: () => '/khao-sat', shows: ({ word }) => [`Khảo sát của ${word}`] },
  '/(portal)/khao-sat/[id]': { path: ({ ids }) => `/khao-sat/${ids.survey}`, shows: ({ word }) => [`Khảo sát của ${word}`] },
  '/(portal)/phan-anh': { path: () => '/phan-anh', shows: ({ word }) => [`Phản ánh của ${word}`] },
  '/(portal)/phan-anh/gui': { path: () => '/phan-anh/gui' },
  '/(portal)/phan-anh/tra-cuu': { path: () => '/phan-anh/tra-cuu' },
  '/(portal)/phan-anh/[id]': { path: ({ ids }) => `/phan-anh/${ids.petition}`, shows: ({ word }) => [`Phản ánh của ${word}`] },
  '/(portal)/gop-y': { path: () => '/gop-y' },
  '/(portal)/gop-y/gui': { path: () => '/gop-y/gui?trang=/ke-hoach/2026', shows: () => ['/ke-hoach/2026'] },
  '/(portal)/gop-y/[ma]': { path: ({ ids }) => `/gop-y/${ids.remarkCode}`, shows: ({ word }) => [`Góp ý về ${word}`] },
  '/(portal)/du-lieu-mo': { path: () => '/du-lieu-mo' },
  '/(portal)/api/v1/[dataset]': {
    path: ({ ids }) => `/api/v1/activities.json?target=${ids.target}`,
    shows: ({ word, ids }) => [`Hoạt động của ${word}`, ids.activity, ids.photo],
    isData: true,
  },
  '/(portal)/nguon-tin.xml': { path: () => '/nguon-tin.xml', shows: ({ word, ids }) => [`Hoạt động của ${word}`, ids.photo], isData: true },
  '/(portal)/nguon-tin.json': { path: () => '/nguon-tin.json?loai=van-ban', shows: ({ word }) => [`Kế hoạch của ${word}`], isData: true },
  '/(portal)/nhung/[phan]': {
    path: () => '/nhung/tin-moi',
    shows: ({ word, ids }) => [`Hoạt động của ${word}`, ids.activity],
    isData: true,
  },
  '/(portal)/anh-xem-truoc/[ten]': { path: ({ ids }) => `/anh-xem-truoc/hoat-dong-${ids.activity}.png`, isFile: true },
  '/(portal)/sitemap.xml': {
    path: () => '/sitemap.xml',
    shows: ({ ids }) => [`/hoat-dong/${ids.activity}</loc>`, `/bao-cao/${ids.report}</loc>`, '/ke-hoach/2026</loc>'],
    isData: true,
    isNameless: true,
  },
  '/(portal)/robots.txt': {
    path: () => '/robots.txt',
    shows: () => ['/sitemap.xml', 'Disallow: /lam-viec'],
    isData: true,
    isNameless: true,
  },
  '/(portal)/[x+2e]well-known/security.txt': {
    path: () => '/.well-known/security.txt',
    shows: ({ securityEmail }) => [`Contact: mailto:${securityEmail}`, 'Expires: '],
    isData: true,
    isNameless: true,
  },
  '/(portal)/api/v1/openapi.json': { path: () => '/api/v1/openapi.json', isData: true },
  '/(portal)/api/v1/catalog.jsonld': { path: () => '/api/v1/catalog.jsonld', isData: true },
};
