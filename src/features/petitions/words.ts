import { messages } from '#platform/values/messages.ts';

/** What officers are told of petitions. */
export const petitionWords = messages({
  vi: {
    received: 'Có phản ánh, kiến nghị mới',
    behaviour: 'Có phản ánh về thái độ, cách làm việc',
    outside: 'Có kiến nghị sau giám sát hoặc báo, đài phản ánh',
    given: 'Phản ánh được giao cho đơn vị',
    supplied: 'Người gửi đã bổ sung phản ánh',
    toApprove: 'Trả lời phản ánh chờ duyệt',
    returned: 'Trả lời phản ánh được trả lại để sửa',
    toShow: 'Phản ánh đã trả lời, chờ đăng công khai',
    toEnd: 'Đề nghị không tiếp nhận hoặc ẩn phản ánh',
    late: 'Phản ánh đã quá hạn trả lời',
    moved: 'Hạn trả lời phản ánh đổi theo ngày nghỉ',
    notContent: 'Người gửi không hài lòng với trả lời',
  },
  en: {
    received: 'A petition came',
    behaviour: 'A petition about behaviour came',
    outside: 'Social supervision or the press found something',
    given: 'A petition was handed to the unit',
    supplied: 'Who sent a petition added to it',
    toApprove: 'An answer waits for approval',
    returned: 'An answer was given back',
    toShow: 'Answered, to be shown',
    toEnd: 'A petition is to be refused or hidden',
    late: 'A petition is late',
    moved: 'The day of a petition moved with a holiday',
    notContent: 'A sender is not content with the answer',
  },
});
