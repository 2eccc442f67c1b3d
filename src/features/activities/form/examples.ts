import type { ChannelKind } from '#features/channels/index.ts';
import type { Locale } from '#platform/values/messages.ts';

const examples: Record<ChannelKind, Record<Locale, string>> = {
  portal: { vi: 'Đăng tin về dịch vụ công trực tuyến', en: 'A story on online services' },
  radio: { vi: 'Phát thanh chuyên mục về dịch vụ công trực tuyến', en: 'A bulletin on online services' },
  press: { vi: 'Bài trên báo tỉnh về mô hình một cửa', en: 'An article on the one-stop shop' },
  social: { vi: 'Đăng bài hướng dẫn nộp hồ sơ trực tuyến', en: 'A post on how to file online' },
  'mobile-app': { vi: 'Gửi thông báo về thủ tục mới trên ứng dụng', en: 'A message on a new procedure' },
  banner: { vi: 'Treo băng rôn hưởng ứng cải cách hành chính', en: 'Banners on administrative reform' },
  leaflet: { vi: 'Phát tờ rơi hướng dẫn nộp hồ sơ trực tuyến', en: 'Leaflets on how to file online' },
  'notice-board': { vi: 'Dán bảng tin danh mục thủ tục hành chính', en: 'The list of procedures on the board' },
  conference: { vi: 'Hội nghị triển khai kế hoạch cải cách hành chính', en: 'A conference on the plan' },
  meeting: { vi: 'Phổ biến cải cách hành chính tại họp tổ dân phố', en: 'Reform told at a meeting of residents' },
  dialogue: { vi: 'Đối thoại với người dân về thủ tục đất đai', en: 'A dialogue on land procedures' },
  training: { vi: 'Tập huấn kỹ năng số cho cán bộ thôn', en: 'Training in digital skills' },
  contest: { vi: 'Cuộc thi tìm hiểu cải cách hành chính', en: 'A contest on administrative reform' },
  performance: { vi: 'Tiểu phẩm về giải quyết thủ tục hành chính', en: 'A sketch on procedures' },
  'volunteer-team': { vi: 'Tổ công nghệ số đến nhà hướng dẫn nộp hồ sơ', en: 'Volunteers who help people file at home' },
  'post-office': { vi: 'Hướng dẫn nộp hồ sơ tại bưu điện văn hóa xã', en: 'Help with filing at the post office' },
  hotline: { vi: 'Giải đáp thủ tục qua đường dây nóng', en: 'Questions answered on the hotline' },
  'suggestion-box': { vi: 'Mở hòm thư góp ý tháng 6', en: 'The suggestion box opened in June' },
  'procedure-posting': { vi: 'Niêm yết thủ tục hành chính mới công bố', en: 'New procedures posted' },
  survey: { vi: 'Khảo sát mức độ hài lòng tại Bộ phận Một cửa', en: 'A survey at the one-stop shop' },
  ai: { vi: 'Trợ lý ảo trả lời về thủ tục hành chính', en: 'An assistant that answers on procedures' },
};

/** What an activity on the channel may be called, as a hint of its field. */
export const exampleOn = (channel: ChannelKind, locale: Locale): string =>
  `${locale === 'vi' ? 'Ví dụ' : 'Such as'}: ${examples[channel][locale]}`;
