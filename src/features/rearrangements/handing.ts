import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';

/** What passes from a unit that went to its heir. Papers, records and reports stay with the old one, under its name. */
export const handedKinds = {
  task: { vi: 'Nhiệm vụ chưa xong', en: 'Open tasks' },
  'task-part': { vi: 'Phần việc trong việc của đơn vị khác', en: 'Parts of tasks of other units' },
  subplan: { vi: 'Kế hoạch đang soạn', en: 'Plans being drafted' },
  post: { vi: 'Vai trò của tài khoản', en: 'Roles of accounts' },
  contact: { vi: 'Nơi liên hệ', en: 'Contacts' },
  'outside-account': { vi: 'Trang, tài khoản trên mạng', en: 'Pages on other services' },
  'site-page': { vi: 'Trang giới thiệu trên cổng', en: 'Site pages of the portal' },
  'display-site': { vi: 'Điểm treo', en: 'Sites of displays' },
  'procedure-board': { vi: 'Nơi niêm yết thủ tục', en: 'Places of posting' },
  petition: { vi: 'Phản ánh đang giải quyết', en: 'Open petitions' },
  'petition-about': { vi: 'Phản ánh về đơn vị này', en: 'Petitions about it' },
} as const;
export type HandedKind = keyof typeof handedKinds;

export const isHandedKind = (text: string): text is HandedKind => Object.hasOwn(handedKinds, text);

/** What becomes of a thing: it moves, the heir has the same task already, or it stays for the reason that is said. */
export type Outcome = 'moved' | 'joined' | 'binding' | 'held';

export interface HandedItem {
  kind: HandedKind;
  id: string;
  title: string;
  outcome: Outcome;
  /** Of a post: whose it is, and the role. */
  post?: { officerId: OfficerId; role: string };
}

export type HandoverId = Id<'handover'>;

export interface Handover {
  id: HandoverId;
  fromId: UnitId;
  toId: UnitId;
  doneOn: Temporal.PlainDate;
  doneBy: OfficerId;
  undoneAt: Temporal.Instant | null;
  items: { kind: HandedKind; objectId: string; outcome: 'moved' | 'joined'; successorId: string | null }[];
}

/** What goes when it is done; the rest stays for somebody to see to by hand. */
export const goes = (item: HandedItem): item is HandedItem & { outcome: 'moved' | 'joined' } =>
  item.outcome === 'moved' || item.outcome === 'joined';
