import { refuse } from '#platform/values/result.ts';

/** Why a difficulty does not go up in an envelope. */
export const notCarried = {
  carryUp: () =>
    refuse('may-not-carry-difficulties', {
      vi: 'Lãnh đạo hoặc người chủ trì kế hoạch mới gửi kiến nghị lên cấp trên.',
      en: 'A leader or the owner of the plan sends difficulties to a superior.',
    }),
  onlyUp: () =>
    refuse(
      'difficulty-only-to-superiors',
      {
        vi: 'Kiến nghị chỉ gửi tới cấp trên hiện nay của cơ quan; chọn trong danh sách cấp trên.',
        en: 'A difficulty goes only to who is a superior today; please choose from the list of superiors.',
      },
      'to',
    ),
} as const;

/** Why nothing is decided about an envelope that came. */
export const notDecided = {
  notOpen: () =>
    refuse('envelope-decided-already', {
      vi: 'Phong bì này đã được xử lý hoặc đã rút lại; tải lại trang để xem.',
      en: 'The envelope was dealt with or taken back; open the page anew.',
    }),
  otherKind: () =>
    refuse('envelope-of-other-kind', { vi: 'Việc này không dùng cho loại phong bì này.', en: 'This is not for an envelope of that kind.' }),
  badContent: () =>
    refuse('envelope-content-unreadable', {
      vi: 'Nội dung trong phong bì không đúng cấu trúc mà phần mềm đọc được. Hãy mở tệp văn bản kèm theo và nhập như văn bản đến.',
      en: 'The content of the envelope has not the structure that can be read. Please open its paper and register it as an incoming one.',
    }),
} as const;
