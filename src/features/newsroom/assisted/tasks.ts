import type { Template } from '#features/assistance/index.ts';
import type { Words } from '#platform/values/messages.ts';
import { ruleOf, type VersionChannel } from '../versions/channels.ts';

/** What a model may be asked of the text of a story. The number goes up with each change of the words. */
const ofText = {
  simplify: {
    ...{ vi: 'Viết lại cho dễ hiểu (5 dễ)', en: 'Make it easier to understand' },
    ...{ code: 'simplify', version: 1, most: 1.3 },
    system:
      'Viết lại bài theo tiêu chí dễ hiểu, dễ nhớ, dễ làm: câu ngắn, từ thường dùng, mỗi đoạn một ý, việc cần làm nêu theo thứ tự. Đoạn nào đã rõ thì giữ nguyên từng chữ.',
  },
  shorten: {
    ...{ vi: 'Rút gọn', en: 'Shorten it' },
    ...{ code: 'shorten', version: 1, most: 1 },
    system:
      'Rút gọn bài còn khoảng một nửa, giữ ai làm gì, ở đâu, khi nào, hết bao nhiêu, hỏi ai. Đoạn nào đã ngắn thì giữ nguyên từng chữ.',
  },
} as const satisfies Record<string, Words & Template>;

const english = {
  ...{ vi: 'Dịch thử sang tiếng Anh', en: 'Draft in English' },
  ...{ code: 'english', version: 1, most: 2 },
  system: 'Dịch bài sang tiếng Anh. Giữ nguyên số, ngày, tên riêng của cơ quan bằng tiếng Việt.',
} as const satisfies Words & Template;

/** Channels whose words are posted and read; what hangs outside or is spoken is measured in another way. */
const drafted = ['facebook', 'zalo', 'sms'] as const satisfies VersionChannel[];

type DraftedChannel = (typeof drafted)[number];

const forChannel = (channel: DraftedChannel): Words & Template => ({
  vi: `Nội dung cho ${ruleOf(channel).vi}`,
  en: `Words for ${ruleOf(channel).en}`,
  ...{ code: `channel-${channel}`, version: 1, most: 1 },
  system: `Viết lại bài thành nội dung đăng trên ${ruleOf(channel).vi}, tối đa ${Math.floor((ruleOf(channel).most.letters ?? 1000) * 0.8)} ký tự, chữ thường không dấu định dạng, câu đầu nói việc quan trọng nhất.`,
});

export const storyTasks: Readonly<Record<string, Words & Template>> = {
  ...ofText,
  ...Object.fromEntries(drafted.map((channel) => [`channel-${channel}`, forChannel(channel)])),
  english,
};

export const isOfText = (task: string): boolean => Object.hasOwn(ofText, task);

export const channelOfTask = (task: string): DraftedChannel | undefined => drafted.find((channel) => task === `channel-${channel}`);

export const templateOf = (task: string): Template | undefined => storyTasks[task];
