import type { Actor } from '#platform/values/actor.ts';
import type { Words } from '#platform/values/messages.ts';

/** What a role may do, in the office's words; each is the policy of a feature, and a test holds the two together. */
export type Right =
  'administer' | 'draft' | 'issue' | 'confirm' | 'freeze' | 'publish' | 'record' | 'follow' | 'urge' | 'documents' | 'log';

/** Rights that bind the authority or give power over others: nobody hands them out alone. */
const binding: readonly Right[] = ['administer', 'issue', 'confirm', 'freeze', 'publish'];

export const rightWords: Readonly<Record<Right, Words>> = {
  administer: { vi: 'quản lý đơn vị, cán bộ', en: 'keeps units and officers' },
  draft: { vi: 'soạn kế hoạch, lập báo cáo', en: 'drafts plans and reports' },
  issue: { vi: 'ghi nhận việc ban hành', en: 'records issuing' },
  confirm: { vi: 'xác nhận hoạt động', en: 'confirms activities' },
  freeze: { vi: 'chốt báo cáo', en: 'freezes reports' },
  publish: { vi: 'cho công khai ảnh, tệp', en: 'releases pictures and files' },
  record: { vi: 'ghi hoạt động của đơn vị mình', en: 'records activities of the own unit' },
  follow: { vi: 'xem việc của mọi đơn vị', en: 'sees the tasks of all units' },
  urge: { vi: 'đôn đốc đơn vị', en: 'urges units' },
  documents: { vi: 'xem văn bản', en: 'sees documents' },
  log: { vi: 'xem nhật ký', en: 'reads the log' },
};

export type PageCode =
  | 'today'
  | 'tasks'
  | 'activities'
  | 'plans'
  | 'reports'
  | 'documents'
  | 'laws'
  | 'registers'
  | 'newsroom'
  | 'procedures'
  | 'envelopes'
  | 'displays'
  | 'inspections'
  | 'guidance'
  | 'inquiries'
  | 'subplans'
  | 'petitions'
  | 'surveys'
  | 'units'
  | 'site'
  | 'contacts'
  | 'officers'
  | 'proposals'
  | 'holidays'
  | 'log';

interface Role extends Words {
  /** The bodies in whose units the post is held: the authority's own, or partners such as the Front and the unions. */
  in: 'own' | 'partner';
  about: Words;
  may: readonly Right[];
  /** The menu, the most used first; the first one is where a working day begins. */
  pages: readonly PageCode[];
  /** The role whose rights and menu it shares; it is kept for those who hold it and given to nobody new. */
  like?: string;
}

/** The rooms that most of the staff have in their menu, in the order of the day. */
const rooms = [
  'newsroom',
  'procedures',
  'displays',
  'inspections',
  'guidance',
  'inquiries',
  'subplans',
  'petitions',
  'surveys',
  'units',
  'site',
  'contacts',
] as const satisfies PageCode[];

const performer = {
  in: 'own',
  may: ['record'],
  pages: ['today', 'tasks', 'activities', 'plans', 'reports', 'laws', ...rooms, 'registers'],
} as const satisfies Partial<Role>;

const laterOn = { vi: 'Hiện có quyền như người thực hiện nhiệm vụ.', en: 'For now it has the rights of a performer of duties.' };
const likePerformer = { ...performer, about: laterOn, like: 'performer' } as const;

/** The roles of a post, as an office names them: what each may, where its day begins and what its menu holds. A new role is a new entry here. */
export const roles = {
  chair: {
    vi: 'Lãnh đạo (Chủ tịch, Phó Chủ tịch)',
    en: 'Chairperson or vice chairperson',
    in: 'own',
    about: { vi: 'Theo dõi toàn bộ kế hoạch và quyết định.', en: 'Follows the whole plan and decides.' },
    may: ['issue', 'confirm', 'freeze', 'publish', 'record', 'follow', 'urge', 'documents', 'log'],
    pages: [
      'today',
      'activities',
      'plans',
      'reports',
      'tasks',
      'documents',
      'registers',
      'envelopes',
      'laws',
      ...rooms,
      'proposals',
      'log',
    ],
  },
  'plan-owner': {
    vi: 'Người chủ trì kế hoạch',
    en: 'Plan owner',
    in: 'own',
    about: { vi: 'Phụ trách kế hoạch từ dự thảo đến báo cáo.', en: 'Answers for the plan from draft to report.' },
    may: ['draft', 'issue', 'confirm', 'freeze', 'publish', 'record', 'follow', 'urge', 'documents'],
    pages: ['today', 'tasks', 'activities', 'plans', 'reports', 'documents', 'registers', 'envelopes', 'laws', ...rooms],
  },
  performer: {
    vi: 'Người thực hiện nhiệm vụ',
    en: 'Performer of duties',
    ...performer,
    about: { vi: 'Làm việc được giao cho đơn vị mình và ghi lại.', en: 'Does what the own unit was given, and records it.' },
  },
  editor: { vi: 'Biên tập viên', en: 'Editor', ...likePerformer },
  'content-approver': {
    vi: 'Người duyệt nội dung',
    en: 'Approver of content',
    in: 'own',
    about: { vi: 'Quyết định ảnh, tệp nào được công khai cho người dân.', en: 'Decides which pictures and files citizens see.' },
    may: ['publish', 'record', 'follow'],
    pages: ['today', 'activities', 'tasks', 'plans', 'reports', 'laws', ...rooms, 'registers'],
  },
  clerk: {
    vi: 'Văn thư',
    en: 'Records clerk',
    in: 'own',
    about: {
      vi: 'Đăng ký văn bản, ghi số và ngày ban hành, chốt báo cáo.',
      en: 'Registers papers, enters number and date, freezes reports.',
    },
    may: ['issue', 'freeze', 'record', 'documents'],
    pages: ['today', 'documents', 'registers', 'envelopes', 'plans', 'reports', 'tasks', 'activities', 'laws', ...rooms],
  },
  radio: { vi: 'Cán bộ truyền thanh', en: 'Radio officer', ...likePerformer },
  procedures: { vi: 'Đầu mối thủ tục hành chính', en: 'Contact for administrative procedures', ...likePerformer },
  petitions: { vi: 'Đầu mối phản ánh, kiến nghị', en: 'Contact for petitions', ...likePerformer },
  finance: { vi: 'Cán bộ tài chính', en: 'Finance officer', ...likePerformer },
  partner: {
    vi: 'Đại diện đoàn thể',
    en: 'Representative of a partner body',
    in: 'partner',
    about: {
      vi: 'Trả lời đề nghị phối hợp và ghi hoạt động của đoàn thể mình.',
      en: 'Answers requests and records what the own body did.',
    },
    may: ['record'],
    pages: ['today', 'tasks', 'activities', 'plans', 'newsroom', 'inquiries', 'subplans', 'displays', 'laws', 'registers'],
  },
  'neighbourhood-head': {
    vi: 'Tổ trưởng, trưởng thôn',
    en: 'Head of a neighbourhood',
    in: 'own',
    about: {
      vi: 'Xem việc của tổ, thôn mình và ghi hoạt động bằng điện thoại.',
      en: 'Sees the work of the neighbourhood and records it by telephone.',
    },
    may: ['record'],
    pages: [
      'today',
      'tasks',
      'activities',
      'newsroom',
      'procedures',
      'displays',
      'inspections',
      'guidance',
      'inquiries',
      'subplans',
      'laws',
    ],
  },
  administrator: {
    vi: 'Quản trị đơn vị',
    en: 'Administrator',
    in: 'own',
    about: {
      vi: 'Lập đơn vị, tài khoản, giao vai trò; không ghi hoạt động.',
      en: 'Keeps units, accounts and roles; records no activities.',
    },
    may: ['administer', 'documents', 'log'],
    pages: [
      'today',
      'officers',
      'units',
      'site',
      'contacts',
      'holidays',
      'log',
      'documents',
      'registers',
      'envelopes',
      'laws',
      'plans',
      'inspections',
      'guidance',
      'reports',
    ],
  },
  superior: {
    vi: 'Cấp trên (theo dõi)',
    en: 'Superior authority (follows)',
    in: 'own',
    about: {
      vi: 'Người của cơ quan cấp trên, chỉ xem kế hoạch, việc và báo cáo.',
      en: 'Somebody of the level above, who only looks at plans, tasks and reports.',
    },
    may: ['follow'],
    pages: [
      'today',
      'reports',
      'plans',
      'tasks',
      'activities',
      'laws',
      'newsroom',
      'displays',
      'inspections',
      'guidance',
      'units',
      'site',
      'contacts',
    ],
  },
  auditor: {
    vi: 'Kiểm toán, giám sát (chỉ đọc)',
    en: 'Auditor (reads only)',
    in: 'own',
    about: { vi: 'Chỉ xem, kể cả bản gốc minh chứng và nhật ký.', en: 'Only looks, at originals of evidence and the log too.' },
    may: ['follow', 'documents', 'log'],
    pages: ['today', 'log', 'reports', 'activities', 'plans', 'documents', 'registers', 'envelopes', 'laws', 'tasks', ...rooms],
  },
} as const satisfies Record<string, Role>;

export type RoleCode = keyof typeof roles;

export const roleCodes = Object.keys(roles) as RoleCode[];

export const isRole = (text: string): text is RoleCode => Object.hasOwn(roles, text);

export const roleOf = (code: RoleCode): Role => roles[code];

/** The roles that are given to new posts: those that differ from every other in rights, menu or the bodies they are for. */
export const offeredRoles = roleCodes.filter((code) => roleOf(code).like === undefined);

/** True for a role over issuing, confirming, freezing, releasing or administration: granting it takes a second officer. */
export const isBinding = (role: string): boolean => isRole(role) && roleOf(role).may.some((right) => binding.includes(right));

/** The pages in the menu of an officer, each once; of several roles the first one declared leads. */
export const pagesOf = (actor: Pick<Actor, 'posts'>): PageCode[] => {
  const held = roleCodes.filter((code) => actor.posts.some(({ role }) => role === code));
  return [...new Set(held.flatMap((code) => roleOf(code).pages))];
};

export const roleAbout = (code: RoleCode, locale: 'vi' | 'en'): string => {
  const { about, may } = roleOf(code);
  const rights = may.map((right) => rightWords[right][locale]).join('; ');
  return rights ? `${about[locale]} ${locale === 'vi' ? 'Quyền' : 'May'}: ${rights}.` : about[locale];
};
