/** All contents are invented: names, times and fees are shaped after public procedures and are none. Codes begin with 9, which the national catalogue does not use. */
type Told = readonly [name: string, called: string, days: number, fee: number, service: 'full' | 'partial' | 'information', papers: string, result: string];

/** A line for each: name, what people call it, days, fee, how far it is on line, papers, result. */
const read = (lines: string): Told[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', called = '', days, fee, service, papers = '', result = ''] = line.trim().split('; ');
      return [name, called, Number(days), Number(fee), service as Told[4], papers, result];
    });

export const fields: Readonly<Record<string, readonly Told[]>> = {
  'Hộ tịch': read(`
    Đăng ký khai sinh; làm giấy khai sinh cho con, khai sinh cho bé; 1; 0; full; Tờ khai đăng ký khai sinh (01 bản chính) | Giấy chứng sinh (01 bản chính) | Trường hợp sinh ngoài cơ sở y tế: Văn bản của người làm chứng (01 bản chính); Giấy khai sinh
    Đăng ký khai sinh quá hạn; khai sinh muộn cho con; 3; 8000; partial; Tờ khai đăng ký khai sinh (01 bản chính) | Giấy chứng sinh (01 bản chính) | Bản cam đoan (01 bản chính); Giấy khai sinh
    Đăng ký kết hôn; đăng ký cưới, làm giấy kết hôn; 1; 0; partial; Tờ khai đăng ký kết hôn (01 bản chính) | Trường hợp cư trú nơi khác: Giấy xác nhận tình trạng hôn nhân (01 bản chính); Giấy chứng nhận kết hôn
    Đăng ký khai tử; báo tử, làm giấy chứng tử; 1; 0; full; Tờ khai đăng ký khai tử (01 bản chính) | Giấy báo tử (01 bản chính); Trích lục khai tử
    Cấp Giấy xác nhận tình trạng hôn nhân; xin giấy độc thân; 3; 15000; full; Tờ khai (01 bản chính) | Trường hợp đã ly hôn: Bản án hoặc quyết định ly hôn (01 bản sao); Giấy xác nhận tình trạng hôn nhân
    Cấp bản sao trích lục hộ tịch; xin bản sao khai sinh, trích lục; 1; 8000; full; Tờ khai (01 bản chính); Bản sao trích lục hộ tịch
    Thay đổi, cải chính thông tin hộ tịch; sửa tên, sửa ngày sinh trong giấy khai sinh; 6; 15000; partial; Tờ khai (01 bản chính) | Giấy tờ chứng minh (01 bản sao); Trích lục hộ tịch
  `),
  'Chứng thực': read(`
    Chứng thực bản sao từ bản chính; sao y, công chứng bản sao; 1; 2000; partial; Bản chính giấy tờ (01 bản chính); Bản sao có chứng thực
    Chứng thực chữ ký; xác nhận chữ ký; 1; 10000; partial; Giấy tờ cần chứng thực chữ ký (01 bản chính); Giấy tờ có chứng thực chữ ký
    Chứng thực hợp đồng, giao dịch; chứng thực mua bán; 2; 50000; information; Dự thảo hợp đồng (01 bản chính) | Giấy tờ về tài sản (01 bản sao); Hợp đồng có chứng thực
    Chứng thực di chúc; làm di chúc; 2; 50000; information; Dự thảo di chúc (01 bản chính); Di chúc có chứng thực
    Cấp bản sao có chứng thực từ bản chính hợp đồng đã chứng thực; xin lại bản sao hợp đồng; 1; 2000; information; Phiếu yêu cầu (01 bản chính); Bản sao có chứng thực
  `),
  'Bảo trợ xã hội': read(`
    Hưởng trợ cấp xã hội hằng tháng; xin trợ cấp người già, người khuyết tật; 10; 0; full; Tờ khai đề nghị trợ cấp (01 bản chính); Quyết định trợ cấp
    Xác định mức độ khuyết tật và cấp Giấy xác nhận; làm giấy khuyết tật; 20; 0; partial; Đơn đề nghị (01 bản chính) | Giấy tờ y tế (01 bản sao); Giấy xác nhận khuyết tật
    Hỗ trợ chi phí mai táng; tiền mai táng; 3; 0; full; Tờ khai (01 bản chính) | Giấy chứng tử (01 bản sao); Quyết định hỗ trợ
    Công nhận hộ nghèo, hộ cận nghèo; xét hộ nghèo; 15; 0; partial; Giấy đề nghị rà soát (01 bản chính); Quyết định công nhận
    Trợ giúp xã hội khẩn cấp; cứu trợ khẩn cấp; 2; 0; information; Tờ khai hộ gia đình (01 bản chính); Quyết định trợ giúp
    Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi; thẻ bảo hiểm cho con; 5; 0; full; Tờ khai tham gia bảo hiểm y tế (01 bản chính); Thẻ bảo hiểm y tế
  `),
  'Người có công': read(`
    Giải quyết chế độ người có công với cách mạng; chế độ thương binh, liệt sĩ; 12; 0; partial; Bản khai (01 bản chính) | Giấy tờ chứng minh (01 bản sao); Quyết định hưởng chế độ
    Cấp giấy giới thiệu thăm viếng mộ liệt sĩ; thăm mộ liệt sĩ; 1; 0; full; Đơn đề nghị (01 bản chính); Giấy giới thiệu
    Hỗ trợ di chuyển hài cốt liệt sĩ; chuyển mộ liệt sĩ; 7; 0; information; Đơn đề nghị (01 bản chính) | Giấy báo tử (01 bản sao); Quyết định hỗ trợ
    Cấp bổ sung giấy chứng nhận người có công; xin lại giấy chứng nhận; 7; 0; partial; Đơn đề nghị (01 bản chính); Giấy chứng nhận
  `),
  'Đất đai': read(`
    Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu; làm sổ đỏ; 20; 100000; partial; Đơn đăng ký (01 bản chính) | Giấy tờ về quyền sử dụng đất (01 bản sao); Giấy chứng nhận
    Đính chính Giấy chứng nhận đã cấp; sửa sổ đỏ; 8; 28000; partial; Đơn đề nghị (01 bản chính) | Giấy chứng nhận đã cấp (01 bản chính); Giấy chứng nhận đã đính chính
    Chuyển mục đích sử dụng đất; chuyển đất vườn sang đất ở; 15; 0; information; Đơn xin chuyển mục đích (01 bản chính) | Giấy chứng nhận (01 bản sao); Quyết định cho phép
    Hòa giải tranh chấp đất đai; tranh chấp đất với hàng xóm; 30; 0; information; Đơn yêu cầu hòa giải (01 bản chính); Biên bản hòa giải
    Cung cấp thông tin, dữ liệu đất đai; hỏi thông tin thửa đất; 3; 20000; full; Phiếu yêu cầu (01 bản chính); Thông tin đất đai
    Xóa ghi nợ tiền sử dụng đất; xóa nợ trên sổ đỏ; 2; 0; partial; Đơn đề nghị (01 bản chính) | Chứng từ nộp tiền (01 bản chính); Giấy chứng nhận đã xóa nợ
  `),
  'Xây dựng': read(`
    Cấp giấy phép xây dựng nhà ở riêng lẻ; xin phép xây nhà; 10; 75000; full; Đơn đề nghị (01 bản chính) | Bản vẽ thiết kế (02 bản sao) | Giấy tờ đất (01 bản sao); Giấy phép xây dựng
    Gia hạn giấy phép xây dựng; gia hạn xây nhà; 5; 15000; full; Đơn đề nghị gia hạn (01 bản chính) | Giấy phép đã cấp (01 bản chính); Giấy phép được gia hạn
    Điều chỉnh giấy phép xây dựng; sửa giấy phép xây nhà; 10; 15000; partial; Đơn đề nghị (01 bản chính) | Bản vẽ điều chỉnh (02 bản sao); Giấy phép điều chỉnh
    Cấp phép sử dụng tạm thời vỉa hè; xin dùng vỉa hè đám cưới; 2; 0; partial; Đơn đề nghị (01 bản chính); Văn bản cho phép
    Xác nhận tình trạng nhà ở; xác nhận chưa có nhà; 5; 0; full; Đơn đề nghị (01 bản chính); Giấy xác nhận
  `),
  'Hộ kinh doanh': read(`
    Đăng ký thành lập hộ kinh doanh; mở cửa hàng, đăng ký bán hàng; 3; 100000; full; Giấy đề nghị đăng ký (01 bản chính); Giấy chứng nhận đăng ký hộ kinh doanh
    Thay đổi nội dung đăng ký hộ kinh doanh; đổi tên cửa hàng; 3; 50000; full; Thông báo thay đổi (01 bản chính); Giấy chứng nhận mới
    Tạm ngừng kinh doanh hộ kinh doanh; tạm nghỉ bán hàng; 3; 0; full; Thông báo tạm ngừng (01 bản chính); Giấy xác nhận
    Chấm dứt hoạt động hộ kinh doanh; đóng cửa hàng; 3; 0; full; Thông báo chấm dứt (01 bản chính); Thông báo của cơ quan đăng ký
    Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh; mất giấy đăng ký kinh doanh; 3; 50000; full; Giấy đề nghị cấp lại (01 bản chính); Giấy chứng nhận
    Đăng ký hợp tác xã; lập hợp tác xã; 3; 0; partial; Giấy đề nghị (01 bản chính) | Điều lệ (01 bản chính); Giấy chứng nhận đăng ký hợp tác xã
  `),
  'Giáo dục': read(`
    Tuyển sinh vào lớp 1; nộp hồ sơ cho con vào lớp một; 10; 0; full; Đơn đăng ký (01 bản chính) | Giấy khai sinh (01 bản sao); Thông báo trúng tuyển
    Tuyển sinh mầm non; cho con đi nhà trẻ; 10; 0; full; Đơn đăng ký (01 bản chính) | Giấy khai sinh (01 bản sao); Thông báo tiếp nhận
    Chuyển trường đối với học sinh tiểu học; chuyển trường cho con; 3; 0; full; Đơn xin chuyển trường (01 bản chính); Giấy giới thiệu chuyển trường
    Cho phép cơ sở mầm non độc lập hoạt động; mở lớp mầm non tư thục; 15; 0; partial; Tờ trình (01 bản chính) | Văn bản thẩm định (01 bản chính); Quyết định cho phép
    Hỗ trợ ăn trưa đối với trẻ mẫu giáo; tiền ăn trưa cho trẻ; 24; 0; partial; Đơn đề nghị (01 bản chính) | Giấy tờ ưu tiên (01 bản sao); Quyết định hỗ trợ
    Miễn, giảm học phí và hỗ trợ chi phí học tập; xin giảm học phí; 10; 0; full; Đơn đề nghị (01 bản chính) | Giấy tờ ưu tiên (01 bản sao); Quyết định miễn, giảm
  `),
  'Văn hóa': read(`
    Đăng ký tổ chức lễ hội cấp xã; xin mở hội làng; 15; 0; partial; Văn bản đăng ký (01 bản chính) | Đề án tổ chức (01 bản chính); Văn bản chấp thuận
    Công nhận Gia đình văn hóa; xét gia đình văn hóa; 5; 0; information; Bản đăng ký (01 bản chính); Quyết định công nhận
    Thông báo tổ chức biểu diễn nghệ thuật; xin biểu diễn văn nghệ; 5; 0; full; Thông báo (01 bản chính); Xác nhận tiếp nhận
    Cấp giấy phép thư viện cộng đồng; mở thư viện, tủ sách; 15; 0; partial; Thông báo thành lập (01 bản chính); Văn bản trả lời
    Xét tặng danh hiệu Tổ dân phố văn hóa; tổ dân phố văn hóa; 10; 0; information; Báo cáo thành tích (01 bản chính); Quyết định tặng danh hiệu
  `),
  'Nông nghiệp và môi trường': read(`
    Hỗ trợ khôi phục sản xuất sau thiên tai; hỗ trợ mất mùa do bão; 15; 0; partial; Bản kê khai thiệt hại (01 bản chính); Quyết định hỗ trợ
    Đăng ký kê khai hoạt động chăn nuôi; kê khai nuôi lợn, nuôi gà; 5; 0; full; Tờ khai (01 bản chính); Xác nhận kê khai
    Chuyển đổi cơ cấu cây trồng trên đất lúa; đất lúa sang trồng cây khác; 5; 0; full; Bản đăng ký (01 bản chính); Văn bản chấp thuận
    Đăng ký môi trường; đăng ký môi trường cho cơ sở; 5; 0; full; Văn bản đăng ký (01 bản chính); Thông báo tiếp nhận
    Xác nhận nguồn gốc lâm sản; xác nhận gỗ vườn; 3; 0; partial; Bảng kê lâm sản (02 bản chính); Bảng kê đã xác nhận
    Hỗ trợ tín dụng cho phát triển nông nghiệp; vay vốn trồng trọt; 7; 0; information; Đơn đề nghị (01 bản chính); Văn bản xác nhận
  `),
  'Dân tộc, tôn giáo': read(`
    Đăng ký hoạt động tín ngưỡng; đăng ký lễ ở đình, đền; 15; 0; full; Văn bản đăng ký (01 bản chính); Văn bản trả lời
    Thông báo danh mục hoạt động tôn giáo; báo hoạt động của chùa, nhà thờ; 5; 0; full; Thông báo (01 bản chính); Xác nhận tiếp nhận
    Đăng ký sinh hoạt tôn giáo tập trung; xin sinh hoạt tôn giáo; 20; 0; partial; Văn bản đăng ký (01 bản chính) | Danh sách người tham gia (01 bản chính); Văn bản chấp thuận
    Công nhận người có uy tín trong đồng bào dân tộc thiểu số; người có uy tín; 10; 0; information; Biên bản họp (01 bản chính); Quyết định công nhận
  `),
};
