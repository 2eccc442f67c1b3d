import { messages } from '#platform/values/messages.ts';

export const channelTexts = messages({
  vi: {
    approved: (by: string, at: string) => `${by} duyệt lúc ${at}`,
    returned: (by: string, at: string) => `${by} trả lại lúc ${at}`,
    waits: 'Chưa ai duyệt',
    approve: 'Duyệt nội dung này',
    giveBack: 'Trả lại nội dung này',
    approvedNow: 'Đã duyệt nội dung cho kênh.',
    returnedNow: 'Đã trả lại nội dung cho kênh.',
    ofStory: 'Nội dung cho các kênh khác, duyệt cùng bài',
    ofStoryLead: 'Viết trước khi gửi duyệt thì được duyệt cùng bài. Viết hoặc sửa sau đó thì duyệt riêng từng kênh.',
    why: (reason: string) => `Lý do: ${reason}`,
  },
  en: {
    approved: (by, at) => `Approved by ${by}, ${at}`,
    returned: (by, at) => `Given back by ${by}, ${at}`,
    waits: 'Nobody has approved it',
    approve: 'Approve these words',
    giveBack: 'Give these words back',
    approvedNow: 'Approved.',
    returnedNow: 'Given back.',
    ofStory: 'Words for other channels, approved with the story',
    ofStoryLead: 'What was there when it was submitted is approved with it. What is written or changed later is approved by itself.',
    why: (reason) => `The reason: ${reason}`,
  },
});
