import { formatDay, formatMoment } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const mayNot = {
  see: () =>
    refuse('may-not-see-envelopes', {
      vi: 'Phong bì do lãnh đạo, người chủ trì kế hoạch, văn thư và quản trị xem.',
      en: 'Envelopes are seen by leaders, owners of plans, clerks and administrators.',
    }),
  send: () =>
    refuse('may-not-send-envelopes', {
      vi: 'Lãnh đạo, người chủ trì kế hoạch hoặc văn thư mới gửi, nhận phong bì.',
      en: 'A leader, the owner of the plan or the clerk sends and receives envelopes.',
    }),
  decide: () =>
    refuse('may-not-decide-reports', {
      vi: 'Lãnh đạo hoặc người chủ trì kế hoạch mới chấp nhận, trả lại báo cáo và trả lời kiến nghị của cấp dưới.',
      en: 'A leader or the owner of the plan accepts and returns reports and answers the difficulties of those below.',
    }),
  keep: () =>
    refuse('may-not-keep-correspondents', {
      vi: 'Quản trị đơn vị mới ghi cơ quan trao đổi, cấp trên và khóa ký.',
      en: 'The administrator keeps correspondents, superiors and keys.',
    }),
} as const;

/** Why a file is not taken as an envelope, with the place. */
export const notAnEnvelope = {
  noEnvelope: () =>
    refuse(
      'no-envelope',
      {
        vi: 'Tệp này không phải phong bì của phần mềm Minh Bạch, hoặc đã hỏng phần mở đầu, phần kết thúc.',
        en: 'This file is no envelope of Minh Bạch, or its beginning or end is damaged.',
      },
      'envelope',
    ),
  tooLarge: (megabytes: number) =>
    refuse(
      'envelope-too-large',
      { vi: `Phong bì lớn hơn ${megabytes} MB.`, en: `The envelope is larger than ${megabytes} MB.` },
      'envelope',
    ),
  newer: () =>
    refuse(
      'envelope-of-later-version',
      {
        vi: 'Phong bì này do phiên bản mới hơn của phần mềm làm ra. Hãy cập nhật phần mềm rồi nhận lại.',
        en: 'A later version of the software made this envelope. Please update, then bring it in again.',
      },
      'envelope',
    ),
  altered: (place: string) =>
    refuse(
      'envelope-altered',
      {
        vi: `Phong bì đã bị sửa hoặc hỏng ở phần “${place}”, nên không nhận. Hãy đề nghị nơi gửi gửi lại.`,
        en: `The envelope was altered or damaged in “${place}” and is not taken. Please ask its sender to send it again.`,
      },
      'envelope',
    ),
  alteredAt: (at: number) =>
    refuse(
      'envelope-altered',
      {
        vi: `Phong bì đã bị sửa hoặc hỏng ở phần bao ngoài, byte thứ ${at + 1}, nên không nhận. Hãy đề nghị nơi gửi gửi lại.`,
        en: `The envelope was altered or damaged in what holds its files together, at byte ${at + 1}, and is not taken. Please ask its sender to send it again.`,
      },
      'envelope',
    ),
  missing: (name: string) =>
    refuse(
      'envelope-incomplete',
      { vi: `Phong bì thiếu tệp “${name}”, nên không nhận.`, en: `The envelope lacks the file “${name}” and is not taken.` },
      'envelope',
    ),
} as const;

/** Why an envelope that is whole does not come in. */
export const notArrived = {
  own: () =>
    refuse(
      'envelope-of-ours',
      { vi: 'Phong bì này do chính cơ quan mình gửi đi.', en: 'This authority sent the envelope itself.' },
      'envelope',
    ),
  unknownSender: (name: string, fingerprint: string) =>
    refuse(
      'envelope-of-unknown-authority',
      {
        vi: `Chưa biết cơ quan gửi: phong bì ghi là “${name}”, khóa có dấu vân tay ${fingerprint}. Nếu đúng, hãy ghi cơ quan này vào danh sách trao đổi rồi nhận lại.`,
        en: `The sender is not known: it calls itself “${name}”, its key has the fingerprint ${fingerprint}. If that is right, add it to the correspondents and bring the envelope in again.`,
      },
      'envelope',
    ),
  endedSender: (name: string) =>
    refuse(
      'envelope-of-ended-correspondent',
      { vi: `Đã thôi trao đổi với “${name}”.`, en: `The exchange with “${name}” has ended.` },
      'envelope',
    ),
  otherKey: (name: string, fingerprint: string) =>
    refuse(
      'envelope-under-other-key',
      {
        vi: `Phong bì ghi là của “${name}” nhưng ký bằng khóa khác khóa đã ghi, hoặc khóa đã hết dùng (dấu vân tay ${fingerprint}). Hãy gọi điện hỏi lại nơi gửi.`,
        en: `The envelope says that it is of “${name}”, but is signed with another key than the one noted, or with one that is no longer used (fingerprint ${fingerprint}). Please ask its sender by telephone.`,
      },
      'envelope',
    ),
  fromTheFuture: (at: Temporal.Instant) =>
    refuse(
      'envelope-from-the-future',
      {
        vi: `Phong bì ghi giờ lập ${formatMoment(at)}, sau giờ hiện nay. Hãy xem lại đồng hồ của hai máy chủ.`,
        en: `The envelope says that it was made at ${formatMoment(at)}, which is still to come. Please look at the clocks of both servers.`,
      },
      'envelope',
    ),
  twice: (at: Temporal.Instant) =>
    refuse(
      'envelope-twice',
      { vi: `Phong bì này đã nhận lúc ${formatMoment(at)}.`, en: `This envelope came already at ${formatMoment(at)}.` },
      'envelope',
    ),
  uidReused: () =>
    refuse(
      'envelope-uid-reused',
      {
        vi: 'Đã có phong bì khác mang cùng mã, nội dung khác. Hãy báo nơi gửi.',
        en: 'Another envelope bears the same number with other content. Please tell its sender.',
      },
      'envelope',
    ),
  unknownReceipt: () =>
    refuse(
      'receipt-of-unknown-envelope',
      {
        vi: 'Biên nhận này nói về một phong bì không do cơ quan mình gửi cho nơi ấy.',
        en: 'The receipt speaks of an envelope that was not sent there by this authority.',
      },
      'envelope',
    ),
} as const;

export const notPushed = {
  badRequest: () =>
    refuse('push-without-signature', {
      vi: 'Yêu cầu thiếu chữ ký, giờ gửi hoặc nơi nhận.',
      en: 'The request lacks signature, time or receiver.',
    }),
  badTime: () =>
    refuse('push-out-of-time', {
      vi: 'Giờ gửi lệch quá năm phút so với máy chủ nhận. Hãy xem lại đồng hồ của hai máy chủ.',
      en: 'The time of sending is more than five minutes off. Please look at the clocks of both servers.',
    }),
  badSignature: () =>
    refuse('push-badly-signed', { vi: 'Chữ ký của yêu cầu không đúng.', en: 'The signature of the request is not right.' }),
  replayed: () => refuse('push-replayed', { vi: 'Yêu cầu này đã được nhận trước đó.', en: 'This very request came before.' }),
  noReceiver: () => refuse('push-to-nobody', { vi: 'Máy chủ này không có cơ quan nhận ấy.', en: 'That receiver is not on this server.' }),
} as const;

export const notSent = {
  unknown: () => refuse('unknown-envelope', { vi: 'Không có phong bì này.', en: 'There is no such envelope.' }),
  noReceivers: () => refuse('envelope-to-nobody', { vi: 'Chọn ít nhất một nơi nhận.', en: 'Please choose at least one receiver.' }, 'to'),
  unknownReceiver: () =>
    refuse(
      'envelope-to-unknown',
      {
        vi: 'Một nơi nhận đã chọn không còn trong danh sách; tải lại trang.',
        en: 'One of the receivers is not in the list any more; open the page anew.',
      },
      'to',
    ),
  sentBefore: (name: string) =>
    refuse('envelope-sent-there', { vi: `Đã gửi bản này cho “${name}”.`, en: `This was sent to “${name}” already.` }, 'to'),
  takenBackAlready: () => refuse('envelope-taken-back', { vi: 'Phong bì này đã rút lại.', en: 'The envelope was taken back.' }),
  goneOn: (name: string) =>
    refuse('envelope-went-on', {
      vi: `Không rút lại được nữa: “${name}” đã tiếp nhận hoặc trả lời.`,
      en: `It cannot be taken back any more: “${name}” has taken or answered it.`,
    }),
  notHere: (name: string) =>
    refuse('envelope-out-of-reach', {
      vi: `Phong bì đã sang “${name}” ngoài phần mềm này, nên không rút lại được; hãy gửi bản thay thế.`,
      en: `The envelope went to “${name}” outside of this installation and cannot be taken back; please send another in its place.`,
    }),
  nobodyWaits: () =>
    refuse('envelope-nobody-to-urge', {
      vi: 'Không có nơi nào trong phần mềm này còn chưa ban hành kế hoạch, hoặc hôm nay đã đôn đốc rồi.',
      en: 'Nobody within this installation is left without a plan, or all were urged today.',
    }),
} as const;

export const notACorrespondent = {
  unknown: () =>
    refuse('unknown-correspondent', { vi: 'Không có cơ quan này trong danh sách trao đổi.', en: 'There is no such correspondent.' }),
  thereAlready: (name: string) =>
    refuse('correspondent-there', { vi: `“${name}” đã có trong danh sách.`, en: `“${name}” is in the list already.` }, 'card'),
  isHere: (name: string) =>
    refuse(
      'correspondent-is-here',
      {
        vi: `“${name}” làm việc trên chính phần mềm này. Chọn ở mục “Cơ quan trên phần mềm này”, không cần thẻ.`,
        en: `“${name}” works in this very installation. Choose it among its authorities; no card is needed.`,
      },
      'card',
    ),
  badCard: () =>
    refuse(
      'card-unreadable',
      {
        vi: 'Không đọc được thẻ trao đổi. Hãy chép nguyên văn thẻ mà cơ quan kia gửi.',
        en: 'The card cannot be read. Please copy it whole, as the other authority sent it.',
      },
      'card',
    ),
  ownCard: () => refuse('card-of-ours', { vi: 'Đây là thẻ của chính cơ quan mình.', en: 'This is the card of this authority.' }, 'card'),
  otherFingerprint: (real: string) =>
    refuse(
      'fingerprint-differs',
      {
        vi: `Dấu vân đã ghi không khớp với khóa trong thẻ (${real.slice(0, 4)}…). Hãy đọc lại từng nhóm với cơ quan kia qua điện thoại.`,
        en: `The fingerprint is not that of the key on the card (${real.slice(0, 4)}…). Please read it group by group over the telephone.`,
      },
      'fingerprint',
    ),
  badAddress: () =>
    refuse(
      'correspondent-address-bad',
      { vi: 'Địa chỉ nhận phong bì phải bắt đầu bằng https://.', en: 'The address has to begin with https://.' },
      'card',
    ),
  sameKey: () => refuse('key-there', { vi: 'Khóa này đã được ghi.', en: 'This key is noted already.' }, 'card'),
  endedAlready: () => refuse('correspondent-ended', { vi: 'Đã thôi trao đổi với cơ quan này.', en: 'The exchange with it has ended.' }),
  isSuperior: () =>
    refuse('correspondent-is-superior', {
      vi: 'Cơ quan này đang là cấp trên. Hãy kết thúc quan hệ cấp trên trước.',
      en: 'It is a superior now. Please end that first.',
    }),
} as const;

export const notASuperior = {
  unknown: () => refuse('unknown-superior', { vi: 'Không có quan hệ cấp trên này.', en: 'There is no such superior.' }),
  there: () =>
    refuse(
      'superior-there',
      {
        vi: 'Cơ quan này đã là cấp trên cho việc ấy trong thời gian đã ghi.',
        en: 'It is a superior for that purpose on one of these days already.',
      },
      'correspondentId',
    ),
  backwards: (field: 'until' | 'lastDay') =>
    refuse('superior-backwards', { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day must not be before the first.' }, field),
  past: (on: Temporal.PlainDate) =>
    refuse(
      'superior-past',
      {
        vi: `Quan hệ này đã hết từ ngày ${formatDay(on)}; thời gian đã qua không sửa được.`,
        en: `It has ended from ${formatDay(on)}; what is past is not changed.`,
      },
      'lastDay',
    ),
  beforeToday: () =>
    refuse(
      'superior-ends-in-the-past',
      {
        vi: 'Ngày cuối không thể trước hôm qua: báo cáo đã gửi trong thời gian ấy.',
        en: 'The last day cannot be before yesterday: reports were sent in that time.',
      },
      'lastDay',
    ),
} as const;
