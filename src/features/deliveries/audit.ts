import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog, codesInLog } from '#platform/values/forms.ts';
import { kinds, loggedKind, type KindCode } from './adapters/kinds.ts';
import { deliveryStates } from './delivery.ts';
import { keptOutlet } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    outlet: { vi: 'Nơi gửi tin, bài', en: 'Outlet', href: (id) => `/lam-viec/tin-bai/noi-gui/${id}` },
    'story-delivery': { vi: 'Lần gửi tin, bài', en: 'Delivery of a story', href: (id) => `/lam-viec/tin-bai/gui/${id}` },
  },
  actions: {
    'outlet.added': { vi: 'Thêm nơi gửi', en: 'Added an outlet' },
    'outlet.corrected': { vi: 'Sửa nơi gửi', en: 'Corrected an outlet' },
    'outlet.connected': { vi: 'Kết nối nơi gửi', en: 'Connected an outlet' },
    'outlet.renewed': { vi: 'Gia hạn mã kết nối', en: 'Renewed a token' },
    'outlet.closed': { vi: 'Nơi gửi ngừng nhận', en: 'An outlet takes nothing' },
    'outlet.checked': { vi: 'Kiểm tra nơi gửi', en: 'Checked an outlet' },
    'outlet.handed-over': { vi: 'Bàn giao nơi gửi', en: 'Handed an outlet over' },
    'outlet.ended': { vi: 'Thôi dùng nơi gửi', en: 'Ended an outlet' },
    'story-delivery.planned': { vi: 'Đưa vào hàng chờ gửi', en: 'Put into the queue' },
    'story-delivery.begun': { vi: 'Bắt đầu gửi', en: 'Began to send' },
    'story-delivery.put-off': { vi: 'Chờ gửi lại', en: 'Put off' },
    'story-delivery.unanswered': { vi: 'Dịch vụ không trả lời', en: 'The service did not answer' },
    'story-delivery.lost': { vi: 'Máy dừng khi đang gửi', en: 'The worker stopped while it was sent' },
    'story-delivery.not-found': { vi: 'Kiểm tra lại: chưa thấy', en: 'Looked for it: it is not there' },
    'story-delivery.looked-for': { vi: 'Yêu cầu kiểm tra lại', en: 'Asked to look for it' },
    'story-delivery.measured': { vi: 'Máy đọc số liệu của bài đăng', en: 'Figures of the post were read' },
    'story-delivery.sent': { vi: 'Gửi tin, bài', en: 'Sent a story' },
    'story-delivery.found': { vi: 'Kiểm tra lại: đã đăng', en: 'Looked for it: it is there' },
    'story-delivery.failed': { vi: 'Không gửi được', en: 'Could not be sent' },
    'story-delivery.missed': { vi: 'Lỡ giờ gửi', en: 'Missed its time' },
    'story-delivery.called-off': { vi: 'Không gửi nữa', en: 'Called off' },
    'story-delivery.sent-again': { vi: 'Cho gửi lại', en: 'Sent again' },
    'story-delivery.posted-by-hand': { vi: 'Ghi đã đăng', en: 'Noted as posted' },
  },
  fields: {
    ...wordsInLog(keptOutlet),
    adapter: { vi: 'Cách gửi', en: 'By what' },
    accountId: { vi: 'Trang', en: 'Page' },
    channel: { vi: 'Kênh', en: 'Channel' },
    keeperId: { vi: 'Người giữ', en: 'Kept by' },
    note: { vi: 'Nội dung', en: 'Note' },
    connectedAt: { vi: 'Kết nối lúc', en: 'Connected at' },
    secretUntil: { vi: 'Mã có hạn đến', en: 'Token until' },
    fault: { vi: 'Lỗi', en: 'Fault' },
    isOurs: { vi: 'Vẫn do cơ quan quản trị', en: 'In the hands of the authority' },
    lastPostOn: { vi: 'Bài gần nhất ngày', en: 'Last post on' },
    said: { vi: 'Đã xem gì', en: 'What was seen' },
    isEnded: { vi: 'Đã thôi', en: 'Ended' },
    story: { vi: 'Tin, bài', en: 'Story' },
    outlet: { vi: 'Nơi gửi', en: 'Outlet' },
    state: { vi: 'Tình trạng', en: 'State' },
    plannedAt: { vi: 'Dự kiến lúc', en: 'Planned for' },
    link: { vi: 'Đường dẫn', en: 'Link' },
    externalId: { vi: 'Mã bài ở dịch vụ', en: 'Id at the service' },
    attempts: { vi: 'Lần thử', en: 'Try' },
    reach: { vi: 'Lượt tiếp cận', en: 'Reach' },
    reactions: { vi: 'Lượt bày tỏ cảm xúc', en: 'Reactions' },
    comments: { vi: 'Lượt bình luận', en: 'Comments' },
    closing: { vi: 'Vì sao không gửi', en: 'Why not' },
  },
  values: {
    ...deliveryStates,
    ...Object.fromEntries((Object.keys(kinds) as KindCode[]).map((code) => [loggedKind(code), kinds[code]])),
    ...codesInLog(keptOutlet),
  },
  rows: {
    outlet: {
      table: 'outlet',
      isAlwaysRecorded: true,
      fields: {
        ...columnsInLog(keptOutlet),
        ...{
          adapter: "'outlet-' || t.adapter",
          accountId: 't.account_id',
          channel: 't.channel',
          keeperId: 't.keeper_id',
          isEnded: 't.ended_at is not null',
        },
      },
    },
    'story-delivery': {
      table: 'story_delivery',
      isAlwaysRecorded: true,
      fields: { story: 't.story_id', outlet: 't.outlet_id', link: 't.link' },
    },
  },
};
