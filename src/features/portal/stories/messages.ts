import { messages } from '#platform/values/messages.ts';

export const storyWords = messages({
  vi: {
    title: 'Cải cách hành chính: tin, bài',
    lead: 'Tin tức, hướng dẫn, chính sách mới và gương điển hình của cơ quan.',
    sections: { news: 'Tin tức', guide: 'Hướng dẫn', policy: 'Chính sách mới', example: 'Gương điển hình', press: 'Dành cho báo chí' },
    latest: 'Tin mới',
    allNews: 'Xem mọi tin, bài',
    all: 'Tất cả',
    columns: 'Chuyên mục',
    topics: 'Nội dung',
    by: (unit: string, day: string) => `${unit}, ${day}`,
    changed: (day: string) => `Cập nhật ${day}`,
    holdsFrom: (day: string) => `Có hiệu lực từ ${day}`,
    told: (days: number) =>
      days > 0
        ? `thông tin sau ngày có hiệu lực ${days} ngày`
        : days === 0
          ? 'thông tin đúng ngày có hiệu lực'
          : `thông tin trước ngày có hiệu lực ${-days} ngày`,
    none: 'Chưa có bài',
    noneText: 'Bài mới của cơ quan sẽ hiện ở đây.',
    credit: 'Ảnh',
    assisted: 'Bài viết có hỗ trợ của AI',
    figures: 'Số liệu',
    files: 'Tệp kèm theo',
    related: 'Bài cùng nội dung',
    next: 'Bài mới hơn',
    before: 'Bài cũ hơn',
    share: 'Chia sẻ',
    shareAt: (network: string) => `Chia sẻ lên ${network}`,
    mail: 'Gửi qua thư điện tử',
    feed: 'Nguồn tin',
    feedTitle: (name: string) => `Tin, bài – ${name}`,
    feedOf: (name: string, of: string) => `Tin, bài: ${of} – ${name}`,
  },
  en: {
    title: 'Administrative reform: stories',
    lead: 'News, guides, new rules and good examples of the authority.',
    sections: { news: 'News', guide: 'How to', policy: 'New rules', example: 'Good examples', press: 'For the press' },
    latest: 'News',
    allNews: 'See all stories',
    all: 'All',
    columns: 'Columns',
    topics: 'Topics',
    by: (unit, day) => `${unit}, ${day}`,
    changed: (day) => `Changed ${day}`,
    holdsFrom: (day) => `Holds from ${day}`,
    told: (days) =>
      days > 0
        ? `told ${days} days after it held`
        : days === 0
          ? 'told on the day from which it holds'
          : `told ${-days} days before it holds`,
    none: 'No stories yet',
    noneText: 'New stories of the authority stand here.',
    credit: 'Picture',
    assisted: 'Written with help by AI',
    figures: 'Figures',
    files: 'Files',
    related: 'About the same',
    next: 'Newer',
    before: 'Older',
    share: 'Share',
    shareAt: (network) => `Share on ${network}`,
    mail: 'Send by e-mail',
    feed: 'Feed',
    feedTitle: (name) => `Stories – ${name}`,
    feedOf: (name, of) => `Stories: ${of} – ${name}`,
  },
});
