import type { ChannelKind } from './vocabulary.ts';

const cues: Readonly<Record<ChannelKind, RegExp>> = {
  portal: /cổng (thông tin|dịch vụ)|trang thông tin|tin, bài/iu,
  radio: /truyền thanh|phát thanh|loa/iu,
  press: /báo chí|báo, đài/iu,
  social: /mạng xã hội|facebook|zalo|fanpage/iu,
  'mobile-app': /ứng dụng (di động|trên điện thoại)/iu,
  banner: /băng rôn|khẩu hiệu|pa ?nô|áp phích/iu,
  leaflet: /tờ rơi|tờ gấp/iu,
  'notice-board': /bảng tin/iu,
  conference: /hội nghị|t(ọa|oạ) đàm/iu,
  meeting: /cuộc họp|họp tổ|sinh hoạt|lồng ghép/iu,
  dialogue: /đối thoại|gặp gỡ/iu,
  training: /tập huấn|bồi dưỡng/iu,
  contest: /cuộc thi|hội thi/iu,
  performance: /sân khấu|hội diễn|văn nghệ/iu,
  'volunteer-team': /tổ công nghệ|tình nguyện|hướng dẫn trực tiếp/iu,
  'post-office': /bưu điện|bưu chính/iu,
  hotline: /đường dây nóng/iu,
  'suggestion-box': /hòm thư/iu,
  'procedure-posting': /niêm yết/iu,
  survey: /khảo sát|phiếu hỏi/iu,
  ai: /trí tuệ nhân tạo/iu,
};

export const namesChannel = (text: string, channel: ChannelKind): boolean => cues[channel].test(text.normalize('NFC'));
