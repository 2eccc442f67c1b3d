import { messages } from '#platform/values/messages.ts';

export const defaultTexts = messages({
  vi: {
    meets: {
      heading: 'Mức đáp ứng',
      detail:
        'Các trang công khai được làm theo WCAG 2.2 mức AA: đọc được bằng trình đọc màn hình, dùng được chỉ với bàn phím, không cần JavaScript, đủ độ tương phản ở nền sáng và nền tối, dùng được trên điện thoại. Việc này được kiểm tra tự động mỗi khi phần mềm thay đổi.',
    },
    gaps: {
      heading: 'Những chỗ chưa đạt',
      detail:
        'Văn bản đã ký là tệp PDF, có khi là bản chụp nên trình đọc màn hình không đọc được; nội dung chính của kế hoạch, báo cáo có trên trang bằng chữ. Ảnh hoạt động có chú thích ngắn do cán bộ ghi, có thể chưa tả hết ảnh. Phần mềm chưa được một tổ chức độc lập đánh giá.',
    },
    larger: {
      heading: 'Chữ to, tương phản',
      detail:
        'Trang theo cỡ chữ đặt trong trình duyệt hoặc điện thoại; phóng to tới 400% vẫn không phải cuộn ngang (phím Ctrl và dấu +). Hai nút ở đầu mỗi trang (cũng có ở cuối trang) bật chữ to hơn 30% và tương phản cao; lựa chọn được giữ khi sang trang khác. Khi máy đặt tương phản cao hoặc giảm chuyển động, trang làm theo. Nền sáng hay tối chọn ở cuối mỗi trang.',
    },
    told: {
      heading: 'Gặp khó khăn khi dùng trang',
      detail:
        'Báo bằng “Báo sai sót trên trang này” ở cuối trang, hoặc gọi số điện thoại ở mục Liên hệ: cơ quan gửi nội dung bằng cách khác nếu cần.',
    },
    dated: {
      heading: 'Ngày lập tuyên bố',
      detail: 'Lập ngày 30/11/2026, theo kết quả kiểm tra của phiên bản phần mềm này; được xem lại ở mỗi phiên bản.',
    },
    principle: {
      heading: 'Nguyên tắc',
      detail:
        'Đọc trang này không cần khai báo gì. Cơ quan không dùng dịch vụ theo dõi, quảng cáo của bên khác; không có mã của bên khác trên trang.',
    },
    reading: {
      heading: 'Khi đọc trang',
      detail:
        'Lượt xem được đếm theo trang và theo ngày, không lưu địa chỉ mạng, không dùng cookie để nhận ra người đọc. Cookie chỉ ghi cách hiển thị ông/bà tự chọn (nền sáng, tối; chữ to; tương phản cao), giống nhau với mọi người chọn như vậy. Từ tìm kiếm không có kết quả, và tiêu đề hay được tìm, được lưu 180 ngày, không kèm người tìm; từ giống tên người, số điện thoại, thư điện tử thì không lưu. Trả lời “có ích không” chỉ được đếm.',
    },
    remarks: {
      heading: 'Khi báo sai sót',
      detail: (days: string) =>
        `Lưu nội dung báo, trang được báo và thư điện tử nếu ông/bà ghi. Thư điện tử chỉ dùng để gửi mã tra cứu và câu trả lời, chỉ cán bộ giải quyết và lãnh đạo đọc, được xóa ${days} ngày sau khi trả lời. Chỉ đăng công khai khi ông/bà đồng ý.`,
    },
    requests: {
      heading: 'Khi yêu cầu cung cấp thông tin',
      detail: (days: string) =>
        `Luật Tiếp cận thông tin yêu cầu họ tên, địa chỉ và cách liên lạc của người yêu cầu. Chỉ cán bộ giải quyết và lãnh đạo đọc; được xóa ${days} ngày sau khi trả lời. Nội dung yêu cầu và kết quả được giữ trong sổ theo dõi.`,
    },
    following: {
      heading: 'Khi đăng ký nhận tin',
      detail:
        'Địa chỉ thư hoặc thiết bị nhận tin chỉ dùng để gửi tin đã chọn, sau khi ông/bà xác nhận, và được xóa khi thôi nhận (đường dẫn có trong mỗi thư).',
    },
    pictures: {
      heading: 'Hình ảnh',
      detail: 'Chỉ ảnh được người có trách nhiệm cho công khai mới hiện ở đây, dưới dạng bản sao không kèm thông tin nơi chụp, máy chụp.',
    },
    rights: {
      heading: 'Quyền của ông/bà',
      detail:
        'Ông/bà có thể hỏi cơ quan đang lưu gì về mình, yêu cầu sửa, xóa, rút lại đồng ý (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15): liên hệ theo mục Liên hệ, hoặc báo ở cuối trang.',
    },
  },
  en: {
    meets: {
      heading: 'What is met',
      detail:
        'These pages are made to meet WCAG 2.2 at level AA: with a screen reader, by keyboard alone, without JavaScript, with enough contrast in light and dark, and on a telephone. This is checked by machine with every change of the software.',
    },
    gaps: {
      heading: 'What is not met yet',
      detail:
        'Signed papers are PDF files and may be scans that a screen reader cannot read; what matters of plans and reports stands on the pages as text. Photographs have short captions by officers that may not tell all. No independent body has examined the software.',
    },
    larger: {
      heading: 'Larger letters, more contrast',
      detail:
        'The pages follow the size of letters set in the browser or telephone and can be enlarged to 400% without scrolling sideways (Ctrl and +). Two buttons at the head of each page (and at its foot) switch on letters 30% larger and high contrast; the choice stays as you go on. Where the device asks for more contrast or less motion, they follow. Light or dark is chosen at the foot of each page.',
    },
    told: {
      heading: 'If something cannot be used',
      detail:
        'Tell us by "Report a fault on this page" at the foot of the page or call a number under Contact; the content is sent in another way where that is needed.',
    },
    dated: {
      heading: 'Date of this statement',
      detail: 'Made on 30 November 2026 from what was checked of this version of the software; looked at again with every version.',
    },
    principle: {
      heading: 'Principle',
      detail: 'Nothing has to be given to read these pages. No tracking or advertising of others is used, and nothing of others is loaded.',
    },
    reading: {
      heading: 'When you read',
      detail:
        'Visits are counted by page and day, without network addresses and without cookies that know a reader again. Cookies note only how you chose to see the pages (light or dark, larger letters, high contrast), the same for everybody who chose so. Words that were sought in vain, and titles that are often sought, are kept for 180 days without who sought them; what may be a name, a telephone number or an e-mail is not. Answers to "of use?" are only counted.',
    },
    remarks: {
      heading: 'When you report a fault',
      detail: (days: string) =>
        `What you report is kept, the page, and your e-mail if you give it. The e-mail is for the code and the answer alone, read only by officers who deal with it and the leaders, and deleted ${days} days after it. Nothing is shown to others unless you allow it.`,
    },
    requests: {
      heading: 'When you ask for information',
      detail: (days: string) =>
        `The Law on access to information asks for your name, address and how you are reached. Only officers who deal with it and the leaders read them; they are deleted ${days} days after the answer. What was asked and what became of it stays in the register.`,
    },
    following: {
      heading: 'When you subscribe',
      detail:
        'Your address or device is used only to send what you chose, after you confirmed it, and deleted when you leave (each letter has a link for that).',
    },
    pictures: {
      heading: 'Pictures',
      detail: 'Only pictures that somebody responsible released are shown, as copies without where and by what they were taken.',
    },
    rights: {
      heading: 'Your rights',
      detail:
        'You may ask what is kept of you, have it corrected or deleted, and withdraw your consent (Law on the protection of personal data 91/2025/QH15): see Contact, or report it at the foot of the page.',
    },
  },
});
