import { messages } from '#platform/values/messages.ts';

/** What a page says when there is nothing else to show. */
export const faultTexts = messages({
  vi: {
    notFound: 'Không tìm thấy trang',
    gone: 'Nội dung không còn ở đây',
    forbidden: 'Bạn không có quyền vào trang này',
    tooMany: 'Xin chờ một lát',
    fault: 'Có lỗi xảy ra',
    number: (code: string) => `Khi báo cho người quản trị, xin đọc mã lỗi ${code}.`,
    home: 'Về trang đầu',
    contact: 'Liên hệ',
  },
  en: {
    notFound: 'Page not found',
    gone: 'No longer here',
    forbidden: 'You may not open this page',
    tooMany: 'Please wait a moment',
    fault: 'Something went wrong',
    number: (code: string) => `When you tell the administrator, please give the number ${code}.`,
    home: 'To the first page',
    contact: 'Contact',
  },
});

export const faultTitle = (status: number): 'notFound' | 'gone' | 'forbidden' | 'tooMany' | 'fault' =>
  status === 404 ? 'notFound' : status === 410 ? 'gone' : status === 403 ? 'forbidden' : status === 429 ? 'tooMany' : 'fault';
