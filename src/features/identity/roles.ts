import type { Words } from '#platform/values/messages.ts';

interface Role extends Words {
  /** The bodies in whose units the post is held: the authority's own, or partners such as the Front and the unions. */
  in: 'own' | 'partner';
}

/** The roles of a post, as an office names them; an administrator grants each of them. A new role is a new line here. */
export const roles = {
  chair: { vi: 'Lãnh đạo (Chủ tịch, Phó Chủ tịch)', en: 'Chairperson or vice chairperson', in: 'own' },
  'plan-owner': { vi: 'Người chủ trì kế hoạch', en: 'Plan owner', in: 'own' },
  performer: { vi: 'Người thực hiện nhiệm vụ', en: 'Performer of duties', in: 'own' },
  editor: { vi: 'Biên tập viên', en: 'Editor', in: 'own' },
  'content-approver': { vi: 'Người duyệt nội dung', en: 'Approver of content', in: 'own' },
  clerk: { vi: 'Văn thư', en: 'Records clerk', in: 'own' },
  radio: { vi: 'Cán bộ truyền thanh', en: 'Radio officer', in: 'own' },
  procedures: { vi: 'Đầu mối thủ tục hành chính', en: 'Contact for administrative procedures', in: 'own' },
  petitions: { vi: 'Đầu mối phản ánh, kiến nghị', en: 'Contact for petitions', in: 'own' },
  finance: { vi: 'Cán bộ tài chính', en: 'Finance officer', in: 'own' },
  partner: { vi: 'Đại diện đoàn thể', en: 'Representative of a partner body', in: 'partner' },
  'neighbourhood-head': { vi: 'Tổ trưởng, trưởng thôn', en: 'Head of a neighbourhood', in: 'own' },
  administrator: { vi: 'Quản trị đơn vị', en: 'Administrator', in: 'own' },
  superior: { vi: 'Cấp trên (theo dõi)', en: 'Superior authority (follows)', in: 'own' },
  auditor: { vi: 'Kiểm toán, giám sát (chỉ đọc)', en: 'Auditor (reads only)', in: 'own' },
} as const satisfies Record<string, Role>;

export type RoleCode = keyof typeof roles;

export const roleCodes = Object.keys(roles) as RoleCode[];

export const isRole = (text: string): text is RoleCode => Object.hasOwn(roles, text);
