import { clause, dash, section, titledClause, type Paper } from 'official-documents';
import { NOTICE, WARD_LETTERHEAD, WARD_PLACE } from './ward.ts';

/** The yearly plan of the fictional ward Sao Mai: all invented but the national papers it cites, and it says so on every page. */
export function samplePlan(): Paper {
  return {
    kind: 'plan',
    letterhead: WARD_LETTERHEAD,
    symbol: { number: 12, suffix: 'KH-UBND' },
    place: WARD_PLACE,
    date: { year: 2026, month: 1, day: 16 },
    title: 'Tuyên truyền cải cách hành chính nhà nước phường Sao Mai năm 2026',
    notice: NOTICE,
    preamble: {
      form: 'prose',
      bases: [
        {
          text: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
        },
        {
          text: 'Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
        },
        {
          lead: 'Thực hiện',
          text: 'Kế hoạch số 318/KH-UBND ngày 24/12/2025 của Ủy ban nhân dân tỉnh Đông Giang về tuyên truyền cải cách hành chính nhà nước tỉnh Đông Giang năm 2026',
        },
        {
          lead: 'Thực hiện',
          text: 'Kế hoạch số 04/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân phường Sao Mai về cải cách hành chính nhà nước năm 2026',
        },
      ],
      opening: 'Ủy ban nhân dân phường Sao Mai ban hành Kế hoạch tuyên truyền cải cách hành chính nhà nước năm 2026, cụ thể như sau:',
    },
    body: [purpose(), targets(), contents(), channels(), budget(), assignments()],
    closing:
      'Trên đây là Kế hoạch tuyên truyền cải cách hành chính nhà nước phường Sao Mai năm 2026. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Ủy ban nhân dân phường (qua Phòng Văn hóa - Xã hội) để được xem xét, giải quyết',
    recipients: [
      { name: 'UBND tỉnh Đông Giang', purpose: 'để báo cáo' },
      { name: 'Sở Nội vụ tỉnh Đông Giang', purpose: 'để báo cáo' },
      { name: 'Thường trực Đảng ủy, Thường trực HĐND phường', purpose: 'để báo cáo' },
      { name: 'Chủ tịch, các Phó Chủ tịch UBND phường', purpose: 'để chỉ đạo' },
      { name: 'Ủy ban MTTQ Việt Nam phường, các tổ chức chính trị - xã hội phường', purpose: 'để phối hợp' },
      { name: 'Các phòng, Trung tâm Phục vụ hành chính công phường', purpose: 'để thực hiện' },
      { name: 'Đài truyền thanh phường, các trường học, Trạm Y tế phường', purpose: 'để thực hiện' },
      { name: 'Các tổ dân phố', purpose: 'để thực hiện' },
      { name: 'Trang thông tin điện tử phường', purpose: 'để đăng tải' },
    ],
    filing: { units: ['VHXH'] },
    signer: { as: 'head', body: 'Ủy ban nhân dân', head: 'Chủ tịch', name: 'Trần Minh Họa' },
  };
}

function purpose() {
  return section(
    'Mục đích, yêu cầu',
    titledClause(
      'Mục đích',
      dash(
        'Giúp cán bộ, công chức, người lao động, người dân và doanh nghiệp trên địa bàn hiểu rõ mục tiêu, nhiệm vụ, kết quả cải cách hành chính của phường sau khi vận hành mô hình chính quyền địa phương hai cấp; từ đó chủ động tham gia và giám sát việc thực hiện.',
      ),
      dash(
        'Nâng cao tinh thần trách nhiệm, thái độ phục vụ của đội ngũ cán bộ, công chức; góp phần cải thiện Chỉ số cải cách hành chính và Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước.',
      ),
    ),
    titledClause(
      'Yêu cầu',
      dash('Bám sát chủ đề năm 2026 của phường “Gần dân, sát việc, làm đến nơi đến chốn”.'),
      dash(
        'Giữ vững và nâng cao kết quả của năm trước: trong năm 2025, phường đã đăng 96 tin, bài về cải cách hành chính trên Trang thông tin điện tử.',
      ),
      dash(
        'Thông tin đưa đến người dân phải chính xác, kịp thời, ngắn gọn, dễ hiểu, dễ làm theo; mỗi nội dung nêu rõ người dân cần chuẩn bị gì, nộp ở đâu, nhận kết quả khi nào.',
      ),
      dash(
        'Hình thức tuyên truyền phù hợp với từng nhóm đối tượng, quan tâm người cao tuổi, người khuyết tật, công nhân ở trọ và hộ kinh doanh; kết hợp truyền thanh cơ sở với nền tảng số.',
      ),
      dash(
        'Việc tuyên truyền tiết kiệm, có trọng tâm, có số liệu và tài liệu kiểm chứng; kết quả là căn cứ đánh giá, xếp loại các cơ quan, đơn vị cuối năm.',
      ),
    ),
  );
}

function targets() {
  return section(
    'Chỉ tiêu',
    clause(
      '100% thủ tục hành chính thuộc thẩm quyền giải quyết của phường được niêm yết, công khai đầy đủ tại Trung tâm Phục vụ hành chính công và trên Trang thông tin điện tử phường.',
    ),
    clause('Đăng ít nhất 24 tin, bài về cải cách hành chính trên Trang thông tin điện tử phường.'),
    clause('Sản xuất, phát sóng 12 chuyên mục phát thanh “Cải cách hành chính”, mỗi chuyên mục có thời lượng 5-7 phút.'),
    clause('Tổ chức 02 hội nghị chuyên đề về cải cách hành chính.'),
    clause('Tổ chức ít nhất 01 buổi đối thoại với doanh nghiệp, hộ kinh doanh trên địa bàn.'),
    clause('Treo ít nhất 40 băng rôn, khẩu hiệu tại trụ sở các cơ quan, đơn vị, trường học và trên các tuyến đường chính.'),
    clause('Phát hành 3.000 tờ gấp hướng dẫn nộp hồ sơ trực tuyến và nhận kết quả tại nhà.'),
    clause('100% tổ dân phố đưa nội dung cải cách hành chính vào sinh hoạt tổ dân phố.'),
    clause('Ít nhất 95% phản ánh, kiến nghị của người dân, doanh nghiệp được trả lời đúng hạn và công khai kết quả trả lời.'),
    clause('Khảo sát ít nhất 300 lượt người dân về mức độ hài lòng đối với việc giải quyết thủ tục hành chính.'),
    clause('100% điểm bưu điện trên địa bàn có tài liệu hướng dẫn nộp hồ sơ trực tuyến.'),
    clause('Chỉ số cải cách hành chính của phường đạt ít nhất 90 điểm.'),
  );
}

function contents() {
  return section(
    'Nội dung tuyên truyền',
    clause(
      'Chủ trương, nghị quyết của Đảng và quy định của pháp luật về cải cách hành chính; vai trò, trách nhiệm của người đứng đầu cơ quan, đơn vị trong chỉ đạo, điều hành cải cách hành chính.',
    ),
    clause(
      'Kết quả thực hiện các lĩnh vực cải cách hành chính của phường:',
      dash(
        'Cải cách thể chế: việc ban hành, rà soát văn bản của phường; quy định mới liên quan trực tiếp đến đời sống, sản xuất, kinh doanh.',
      ),
      dash(
        'Cải cách thủ tục hành chính: thủ tục hành chính mới ban hành, được sửa đổi hoặc bãi bỏ; việc cắt giảm giấy tờ, thời gian giải quyết; kết quả thực hiện cơ chế một cửa, một cửa liên thông.',
      ),
      dash(
        'Cải cách tổ chức bộ máy hành chính nhà nước: chức năng, nhiệm vụ, nơi làm việc của các phòng và Trung tâm Phục vụ hành chính công phường.',
      ),
      dash('Cải cách chế độ công vụ: kỷ luật, kỷ cương hành chính, văn hóa công sở, quy tắc ứng xử của cán bộ, công chức.'),
      dash('Cải cách tài chính công: công khai dự toán, quyết toán ngân sách phường; thực hành tiết kiệm, chống lãng phí.'),
      dash('Xây dựng và phát triển chính quyền điện tử, chính quyền số: số hóa hồ sơ, ký số, tài khoản định danh điện tử VNeID.'),
    ),
    clause(
      'Hướng dẫn sử dụng dịch vụ công trực tuyến trên Cổng Dịch vụ công quốc gia, thanh toán trực tuyến phí, lệ phí; nộp hồ sơ và nhận kết quả qua dịch vụ bưu chính công ích.',
    ),
    clause(
      'Địa chỉ, số điện thoại đường dây nóng tiếp nhận phản ánh, kiến nghị về thủ tục hành chính và thái độ phục vụ; kết quả trả lời phản ánh, kiến nghị.',
    ),
    clause(
      'Kết quả Chỉ số cải cách hành chính, Chỉ số hài lòng về sự phục vụ hành chính; phong trào thi đua về cải cách hành chính của các cơ quan, đơn vị.',
    ),
    clause('Gương người tốt, việc tốt, mô hình hay, sáng kiến trong cải cách hành chính; những tồn tại, hạn chế và biện pháp khắc phục.'),
  );
}

function channels() {
  return section(
    'Hình thức tuyên truyền',
    clause(
      'Trên Trang thông tin điện tử phường: duy trì chuyên mục “Cải cách hành chính”, cập nhật thủ tục hành chính và tiến độ thực hiện các chỉ tiêu của Kế hoạch này.',
    ),
    clause(
      'Trên hệ thống truyền thanh phường: phát chuyên mục, tin ngắn và tiếp âm chương trình về cải cách hành chính của Đài Phát thanh và Truyền hình tỉnh.',
    ),
    clause('Trên mạng xã hội: tài khoản Zalo chính thức, trang Facebook của phường và các nhóm Zalo của tổ dân phố.'),
    clause('Bằng hình thức trực quan: băng rôn, khẩu hiệu, áp phích, tờ gấp và bảng tin tổ dân phố.'),
    clause(
      'Bằng hình thức trực tiếp: hội nghị, tập huấn, đối thoại, giao ban, sinh hoạt tổ dân phố, sinh hoạt đoàn thể; hướng dẫn của Tổ công nghệ số cộng đồng tại từng hộ gia đình.',
    ),
    clause(
      'Tại Trung tâm Phục vụ hành chính công: niêm yết thủ tục hành chính, mã QR tra cứu, hòm thư góp ý và phiếu khảo sát mức độ hài lòng.',
    ),
  );
}

function budget() {
  return section(
    'Kinh phí thực hiện',
    clause(
      'Kinh phí thực hiện Kế hoạch được bảo đảm từ ngân sách phường, bố trí trong dự toán chi thường xuyên năm 2026 của các cơ quan, đơn vị; dự kiến 86.500.000 đồng.',
    ),
    clause(
      'Các cơ quan, đơn vị lồng ghép kinh phí của các chương trình, kế hoạch liên quan và huy động nguồn kinh phí hợp pháp khác theo quy định.',
    ),
  );
}

function assignments() {
  return section(
    'Tổ chức thực hiện',
    titledClause(
      'Phòng Văn hóa - Xã hội',
      dash(
        'Chủ trì, phối hợp với Văn phòng HĐND và UBND phường tham mưu Ủy ban nhân dân phường triển khai Kế hoạch; thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện.',
      ),
      dash(
        'Chủ trì, phối hợp với Đài truyền thanh phường xây dựng danh mục chủ đề tin, bài, chuyên mục phát thanh cả năm, trình Ủy ban nhân dân phường phê duyệt trước ngày 10/02/2026.',
      ),
      dash(
        'Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tổ chức hội nghị chuyên đề thứ nhất trong quý II/2026 và hội nghị chuyên đề thứ hai trong quý IV/2026.',
      ),
      dash('Chủ trì, phối hợp với Phòng Kinh tế, Hạ tầng và Đô thị tổ chức treo băng rôn, khẩu hiệu; hoàn thành trong quý I/2026.'),
      dash(
        'Tham mưu Ủy ban nhân dân phường biểu dương, khen thưởng tập thể, cá nhân có thành tích trong công tác tuyên truyền cải cách hành chính trước ngày 30/11/2026.',
      ),
      dash(
        'Tổng hợp, tham mưu báo cáo kết quả thực hiện quý I, 6 tháng, 9 tháng và cả năm gửi Ủy ban nhân dân tỉnh (qua Sở Nội vụ) chậm nhất ngày 20 của tháng cuối kỳ báo cáo; báo cáo đột xuất theo yêu cầu.',
      ),
    ),
    titledClause(
      'Văn phòng HĐND và UBND phường',
      dash('Chủ trì quản trị chuyên mục “Cải cách hành chính” trên Trang thông tin điện tử phường; bảo đảm mỗi tháng có tin, bài mới.'),
      dash(
        'Chủ trì, phối hợp với Phòng Văn hóa - Xã hội xây dựng nội dung, quản lý tài khoản Zalo và trang Facebook chính thức của phường; thường xuyên trả lời câu hỏi của người dân.',
      ),
      dash(
        'Lồng ghép tuyên truyền cải cách hành chính trong hoạt động phổ biến, giáo dục pháp luật và các cuộc họp giao ban hằng tháng của Ủy ban nhân dân phường.',
      ),
      dash(
        'Công khai kết quả trả lời phản ánh, kiến nghị của người dân, doanh nghiệp trên Trang thông tin điện tử phường, thực hiện thường xuyên trong năm.',
      ),
    ),
    titledClause(
      'Trung tâm Phục vụ hành chính công phường',
      dash(
        'Chủ trì niêm yết, cập nhật thủ tục hành chính, mức phí, lệ phí, thời hạn giải quyết và số điện thoại đường dây nóng; thực hiện thường xuyên trong năm.',
      ),
      dash(
        'Chủ trì, phối hợp với các tổ dân phố và Tổ công nghệ số cộng đồng hướng dẫn người dân nộp hồ sơ trực tuyến, thanh toán trực tuyến.',
      ),
      dash('Biên soạn, in và phát hành tờ gấp hướng dẫn nộp hồ sơ trực tuyến; hoàn thành trước ngày 31/3/2026.'),
      dash('Khảo sát mức độ hài lòng của người dân theo từng quý; tổng hợp kết quả cả năm trước ngày 05/12/2026.'),
    ),
    titledClause(
      'Phòng Kinh tế, Hạ tầng và Đô thị',
      dash('Tham mưu Ủy ban nhân dân phường bố trí kinh phí tuyên truyền; hướng dẫn sử dụng, thanh quyết toán theo quy định.'),
      dash(
        'Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tổ chức đối thoại với doanh nghiệp, hộ kinh doanh về cải thiện môi trường đầu tư, kinh doanh trong quý III/2026.',
      ),
      dash('Tuyên truyền thủ tục hành chính về đất đai, xây dựng, đăng ký hộ kinh doanh đến người dân khi tiếp nhận và trả kết quả hồ sơ.'),
    ),
    titledClause(
      'Đài truyền thanh phường',
      dash('Sản xuất, phát sóng chuyên mục “Cải cách hành chính” vào tuần đầu hằng tháng; phát lại vào buổi chiều cùng tuần.'),
      dash(
        'Phối hợp với Trung tâm Phục vụ hành chính công xây dựng nội dung hướng dẫn thủ tục hành chính và thông báo kết quả giải quyết hồ sơ hằng tháng.',
      ),
      dash('Lập nhật ký phát sóng, lưu bản ghi âm làm tài liệu kiểm chứng; gửi Phòng Văn hóa - Xã hội vào ngày cuối mỗi quý.'),
    ),
    titledClause(
      'Các tổ dân phố',
      dash('Tuyên truyền cải cách hành chính tại các buổi sinh hoạt tổ dân phố, trên bảng tin và nhóm Zalo của tổ dân phố.'),
      dash('Phối hợp với Đài truyền thanh phường quản lý cụm loa trên địa bàn; kịp thời phản ánh khi cụm loa bị hỏng.'),
      dash('Tiếp nhận ý kiến, kiến nghị của người dân về thủ tục hành chính, chuyển Trung tâm Phục vụ hành chính công phường.'),
    ),
    titledClause(
      'Các trường học, Trạm Y tế phường',
      dash('Tuyên truyền cải cách hành chính đến viên chức, người lao động, phụ huynh học sinh và người bệnh bằng hình thức phù hợp.'),
      dash('Báo cáo tình hình, kết quả thực hiện về Ủy ban nhân dân phường (qua Phòng Văn hóa - Xã hội) trước ngày 15/10/2026.'),
    ),
    titledClause(
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội phường',
      dash(
        'Vận động đoàn viên, hội viên và Nhân dân sử dụng dịch vụ công trực tuyến; đưa nội dung cải cách hành chính vào sinh hoạt của tổ chức mình.',
      ),
      dash(
        'Giám sát việc công khai thủ tục hành chính và thái độ phục vụ của cán bộ, công chức; phối hợp với Phòng Văn hóa - Xã hội thông tin kết quả giám sát đến Nhân dân.',
      ),
    ),
  );
}
