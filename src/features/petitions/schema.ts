import * as z from 'zod';
import { choice, day, form, hidden, idOf, keptHidden, longText, pick, storedRecord, text, whole, yesNo } from '#platform/values/forms.ts';
import { fields, grounds, kinds, modes, ways } from './petition.ts';

const said = {
  kind: choice({ label: { vi: 'Phản ánh về việc gì', en: 'What it is about' }, options: kinds, look: 'radio' }),
  field: choice({ label: { vi: 'Lĩnh vực', en: 'Field' }, options: fields, look: 'select' }),
  subject: text({
    readBy: 'dealing',
    label: { vi: 'Tóm tắt trong một câu', en: 'In one sentence' },
    hint: { vi: 'Ví dụ: Đèn đường trước nhà văn hóa tổ 5 không sáng', en: 'Such as: the street lamp before the house of culture is dark' },
    min: 5,
    max: 160,
  }),
  body: longText({
    readBy: 'agreed',
    label: { vi: 'Nội dung', en: 'What happened' },
    hint: {
      vi: 'Việc gì, từ khi nào, đề nghị cơ quan làm gì. Tiếng Việt có dấu, không viết tắt.',
      en: 'What, since when, and what the authority should do.',
    },
    min: 10,
    max: 5000,
    lines: 7,
  }),
  place: text({
    readBy: 'dealing',
    label: { vi: 'Ở đâu', en: 'Where' },
    hint: { vi: 'Tên đường, tổ dân phố, nơi giao dịch', en: 'Street, neighbourhood or counter' },
    max: 200,
    optional: true,
  }),
};

/** What is said in a petition, as it is stored. */
export const kept = storedRecord('petition', {
  ...said,
  mayShow: yesNo({
    label: {
      vi: 'Đồng ý đăng công khai nội dung và trả lời, sau khi cán bộ đã che thông tin cá nhân',
      en: 'Question and answer may be shown to everybody, without personal data',
    },
  }),
});

const contact = {
  name: text({
    readBy: 'chosen',
    label: { vi: 'Họ và tên', en: 'Name' },
    max: 120,
    autocomplete: 'name',
    optional: true,
    needed: { vi: 'bắt buộc khi ghi tên', en: 'needed when you give your name' },
  }),
  address: text({ readBy: 'chosen', label: { vi: 'Địa chỉ', en: 'Address' }, max: 300, autocomplete: 'street-address', optional: true }),
  phone: text({
    readBy: 'chosen',
    label: { vi: 'Điện thoại', en: 'Telephone' },
    input: 'tel',
    max: 20,
    autocomplete: 'tel',
    optional: true,
    needed: { vi: 'khi giấu tên: ghi điện thoại hoặc thư điện tử', en: 'when hidden: a telephone or an e-mail' },
  }),
  email: text({
    readBy: 'chosen',
    label: { vi: 'Thư điện tử', en: 'E-mail' },
    input: 'email',
    max: 200,
    autocomplete: 'email',
    optional: true,
    needed: {
      vi: 'bắt buộc khi muốn nhận thư báo, hoặc khi giấu tên mà không ghi điện thoại',
      en: 'needed to be told by e-mail, or when hidden without a telephone',
    },
  }),
};

const wishes = {
  mayPass: yesNo({
    label: {
      vi: 'Đồng ý cho đơn vị giải quyết biết tên và cách liên hệ của tôi (đơn vị bị phản ánh không bao giờ được biết)',
      en: 'The unit that deals with it may know who I am (the unit complained of never does)',
    },
  }),
  wantsNews: yesNo({
    label: { vi: 'Báo cho tôi qua thư điện tử khi nhận và khi có trả lời', en: 'Tell me by e-mail when it came and when it is answered' },
  }),
};

const mode = choice({ label: { vi: 'Tên của ông/bà', en: 'Your name' }, options: modes, look: 'radio' });

const asked = { ...kept.shape, mode, ...contact, ...wishes };
const isPetition = yesNo({
  label: {
    vi: 'Đây là phản ánh, kiến nghị; không phải khiếu nại một quyết định hay tố cáo một người vi phạm',
    en: 'This is a petition, no complaint against a decision and no denunciation',
  },
});

/** The form of the public pages; the first question tells petitions from what goes another way. */
export const sendForm = form({
  ...asked,
  isPetition,
  opened: keptHidden(z.string().max(200).optional()),
});
/** The same once it was looked at. */
export const sendOnForm = form({ ...asked, isPetition, seal: hidden(), once: hidden() });
export type SentInput = Omit<z.output<typeof sendForm>, 'opened' | 'isPetition'>;

/** One that came another way, written down faithfully by an officer. */
export const recordForm = form({
  way: choice({
    label: { vi: 'Nhận bằng cách nào', en: 'How it came' },
    options: {
      phone: ways.phone,
      letter: ways.letter,
      counter: ways.counter,
      front: ways.front,
      supervision: ways.supervision,
      press: ways.press,
      box: ways.box,
      comment: ways.comment,
    },
    look: 'select',
  }),
  receivedOn: day({ label: { vi: 'Ngày nhận', en: 'Received on' } }),
  ...asked,
});
export type RecordInput = z.output<typeof recordForm>;

const unit = { value: idOf<'unit'>(), optional: true } as const;

export const sortForm = form({
  kind: said.kind,
  field: said.field,
  unitId: pick({
    label: { vi: 'Đơn vị giải quyết', en: 'Unit that deals with it' },
    ...unit,
    needed: { vi: 'để trống khi chưa giao', en: 'left empty while nobody deals with it' },
  }),
  aboutUnitId: pick({
    label: { vi: 'Đơn vị bị phản ánh', en: 'Unit complained of' },
    hint: {
      vi: 'Cán bộ của đơn vị này không xem được phản ánh và người gửi.',
      en: 'Its officers see neither the petition nor who sent it.',
    },
    ...unit,
  }),
  publicTitle: text({
    readBy: 'public',
    label: { vi: 'Dòng hiện công khai', en: 'The line that citizens read' },
    hint: {
      vi: 'Không có tên người, số điện thoại, số nhà. Để trống thì chưa hiện trên trang công khai.',
      en: 'Without names, telephones and house numbers. Nothing is shown without it.',
    },
    max: 160,
    optional: true,
  }),
});
export type SortInput = z.output<typeof sortForm>;

const told = (words: { vi: string; en: string }, hint?: { vi: string; en: string }, readBy: 'sender' | 'dealing' = 'sender') =>
  longText({ readBy, label: words, ...(hint && { hint }), max: 2000, lines: 3 });

export const askForm = form({
  question: told(
    { vi: 'Cần người gửi bổ sung gì', en: 'What who sent it should add' },
    { vi: 'Người gửi đọc được câu này khi tra cứu.', en: 'Who sent it reads this.' },
  ),
});
export const noteForm = form({
  note: told(
    { vi: 'Ghi chú nội bộ', en: 'Internal note' },
    { vi: 'Người gửi và công chúng không đọc được.', en: 'Nobody outside reads it.' },
    'dealing',
  ),
});
export const forwardForm = form({
  forwardedTo: text({ readBy: 'public', label: { vi: 'Chuyển đến cơ quan', en: 'To which authority' }, max: 200 }),
  forwardPaper: text({ readBy: 'unit', label: { vi: 'Số văn bản chuyển', en: 'Number of the paper' }, max: 60, optional: true }),
});
export const heardForm = form({
  outcome: told(
    { vi: 'Kết quả của cơ quan đó', en: 'What that authority answered' },
    { vi: 'Người gửi đọc được câu này.', en: 'Who sent it reads this.' },
  ),
});

const answer = {
  answer: longText({
    readBy: 'sender',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: {
      vi: 'Đã làm gì, khi nào xong; hoặc vì sao không làm được. Không nhắc tên người gửi.',
      en: 'What was done and when, or why not. Without the name of who sent it.',
    },
    max: 5000,
    lines: 6,
  }),
  apology: text({
    readBy: 'public',
    label: { vi: 'Lời xin lỗi', en: 'Apology' },
    needed: { vi: 'khi trả lời quá hạn hoặc cán bộ có lỗi', en: 'where it is late or somebody was wrong' },
    max: 400,
    optional: true,
  }),
};
/** What is answered, as it is stored. */
export const keptAnswer = storedRecord('petition', answer);
export const draftForm = form(answer);
export const replyForm = form({
  reply: told(
    { vi: 'Trả lời thêm', en: 'Further answer' },
    { vi: 'Đã làm thêm gì, khi nào; hoặc vì sao không làm khác được.', en: 'What else was done and when, or why nothing else can be.' },
  ),
});
export const returnForm = form({ reason: told({ vi: 'Cần sửa gì', en: 'What to change' }, undefined, 'dealing') });
export const pressForm = form({});
export const mergeForm = form({
  code: text({
    readBy: 'unit',
    label: { vi: 'Gộp vào phản ánh số', en: 'Into petition no.' },
    hint: { vi: 'Ví dụ 12/2026', en: 'Such as 12/2026' },
    max: 20,
    pattern: /^\s*\d{1,6}\s*\/\s*\d{4}\s*$/,
    shape: { vi: 'có dạng 12/2026', en: 'look like 12/2026' },
  }),
});
export const endForm = form({
  ground: choice({ label: { vi: 'Căn cứ', en: 'Ground' }, options: grounds, look: 'select' }),
  reason: told(
    { vi: 'Lý do cụ thể', en: 'Why' },
    {
      vi: 'Không tiếp nhận thì người gửi đọc được câu này: nói rõ vì sao và nên làm gì. Không nhắc tên ai.',
      en: 'Where it is refused, who sent it reads this: say why and what to do. Without names.',
    },
  ),
});
export const showForm = form({
  shownBody: longText({ readBy: 'public', label: { vi: 'Nội dung đăng', en: 'Text to be shown' }, max: 5000, lines: 6 }),
  shownAnswer: longText({ readBy: 'public', label: { vi: 'Trả lời đăng', en: 'Answer to be shown' }, max: 5000, lines: 6 }),
});

export const templateForm = form({
  title: text({ readBy: 'staff', label: { vi: 'Tên mẫu', en: 'Name of the template' }, max: 120 }),
  body: longText({ readBy: 'staff', label: { vi: 'Lời văn', en: 'Words' }, max: 3000, lines: 5 }),
});
export const templateIdForm = form({ id: hidden(idOf<'petition-template'>()) });

export const termForm = form({
  kind: choice({
    label: { vi: 'Thời hạn của', en: 'Term of' },
    options: { ...kinds, forward: { vi: 'Chuyển cơ quan khác', en: 'Forwarding to another authority' } },
    look: 'select',
  }),
  days: whole({ label: { vi: 'Số ngày', en: 'Days' }, min: 1, max: 180 }),
  isWorking: yesNo({ label: { vi: 'Tính theo ngày làm việc', en: 'Counted in working days' } }),
  sinceOn: day({ label: { vi: 'Áp dụng với phản ánh nhận từ ngày', en: 'For what is received from' } }),
  basis: text({ readBy: 'public', label: { vi: 'Theo văn bản', en: 'By which paper' }, max: 200 }),
});

export const petitionListForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm theo số, tóm tắt', en: 'Find by number or subject' }, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      open: { vi: 'Đang giải quyết', en: 'Open' },
      late: { vi: 'Quá hạn', en: 'Late' },
      drafted: { vi: 'Chờ duyệt trả lời', en: 'Answer waits for approval' },
      ending: { vi: 'Chờ duyệt không tiếp nhận, ẩn', en: 'To be refused or hidden, waits' },
      unhappy: { vi: 'Người gửi không hài lòng', en: 'Sender not content' },
      unshown: { vi: 'Đã trả lời, chưa đăng', en: 'Answered, not shown' },
      answered: { vi: 'Đã trả lời', en: 'Answered' },
      forwarded: { vi: 'Đã chuyển', en: 'Forwarded' },
      refused: { vi: 'Không tiếp nhận', en: 'Refused' },
      hidden: { vi: 'Đã ẩn', en: 'Hidden' },
      merged: { vi: 'Đã gộp', en: 'Merged' },
    },
    look: 'select',
    optional: true,
  }),
  loai: choice({ label: { vi: 'Loại', en: 'Kind' }, options: kinds, look: 'select', optional: true }),
  cach: choice({ label: { vi: 'Nhận bằng cách', en: 'How it came' }, options: ways, look: 'select', optional: true }),
});
