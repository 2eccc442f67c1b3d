import { messages } from '#platform/values/messages.ts';

/** What stands about the steps of one petition, on its page and on the first page of an officer. */
export const petitionActTexts = messages({
  vi: {
    notContent: 'người gửi không hài lòng',
    refusalWaits: 'đề nghị không tiếp nhận, chờ quyết định',
    endWantedOf: { refuse: 'Đề nghị không tiếp nhận', hide: 'Đề nghị ẩn khỏi trang công khai' },
    aboutYours: 'Phản ánh về đơn vị của ông/bà',
    apart: 'Phản ánh này về đơn vị của ông/bà: người ngoài đơn vị soạn, duyệt và quyết định; tên người gửi không hiện.',
    system: 'Phần mềm',
    reply: 'Trả lời thêm người gửi không hài lòng',
    replyLead: 'Người gửi đọc được khi tra cứu, ai để lại thư điện tử thì nhận thư. Phản ánh đóng sau khi trả lời thêm.',
    replySubmit: 'Trả lời thêm và đóng',
    replyWaits:
      'Người gửi không hài lòng. Phản ánh còn mở đến khi một lãnh đạo trả lời thêm; đơn vị ghi việc đã làm thêm ở “Ghi chú nội bộ”.',
    toReply: 'Người gửi không hài lòng, chờ trả lời thêm',
    shownOn: (day: string) => `Đã đăng công khai ngày ${day}.`,
    shownOpen: 'Xem trang công khai',
    showAgain: 'Sửa bản đã đăng',
    look: 'Xem lại trước khi trả lời',
    personal: (what: string) => `Trong câu trả lời dường như còn: ${what}. Bỏ đi, trừ khi đó là cách liên hệ của cơ quan.`,
    future: (days: string) => `Câu trả lời nhắc ngày chưa đến: ${days}. Kiểm tra lại nếu việc được nói là đã làm xong.`,
  },
  en: {
    notContent: 'its sender is not content',
    refusalWaits: 'to be refused, waits for a decision',
    endWantedOf: { refuse: 'To be refused', hide: 'To be hidden' },
    aboutYours: 'About your own unit',
    apart: 'This is about your own unit: somebody outside it drafts, approves and decides; who sent it is not shown.',
    system: 'The system',
    reply: 'Answer further, its sender is not content',
    replyLead: 'Who sent it reads this, and gets a letter where an e-mail was left. With that the petition is closed.',
    replySubmit: 'Answer further and close',
    replyWaits: 'Its sender is not content. It stays open until a leader answers further; the unit writes what else was done as a note.',
    toReply: 'Sender not content, to be answered further',
    shownOn: (day) => `Shown to everybody since ${day}.`,
    shownOpen: 'See the public page',
    showAgain: 'Change what is shown',
    look: 'Look again before answering',
    personal: (what) => `In the answer there still seems to be: ${what}. Take it out, unless it is how to reach the authority.`,
    future: (days) => `The answer names days that are yet to come: ${days}. Look again if it says that something was done.`,
  },
});
