/** Expressions of offices that are written whole; behind a slash stands what may be left out; behind "! " one of which no syllable is ever left out. One more line each. Source: papers of 2020–2026. */
export const expressions = `
cộng hòa xã hội chủ nghĩa việt nam
độc lập tự do hạnh phúc
ủy ban nhân dân
hội đồng nhân dân
ủy ban mặt trận tổ quốc / việt nam
mặt trận tổ quốc việt nam
đoàn thanh niên cộng sản hồ chí minh
hội liên hiệp phụ nữ
hội cựu chiến binh
cải cách hành chính
cải cách thủ tục hành chính
thủ tục hành chính
kiểm soát thủ tục hành chính
nền hành chính nhà nước
dịch vụ công trực tuyến
trung tâm phục vụ hành chính công
dịch vụ trực tuyến
trang tin điện tử
bộ phận tiếp nhận và trả kết quả
tiếp nhận và trả kết quả
cơ chế một cửa / liên thông
bưu chính công ích
cổng thông tin điện tử
trang thông tin điện tử
công nghệ thông tin
chuyển đổi số / quốc gia
chính quyền điện tử
phương tiện thông tin đại chúng
văn bản quy phạm pháp luật
phổ biến giáo dục pháp luật
hòa giải ở cơ sở
phòng chống tham nhũng
giải quyết khiếu nại tố cáo
tiếp công dân
khiếu nại tố cáo
tiếp công dân
phản ánh kiến nghị
khó khăn vướng mắc
kinh tế xã hội
chính trị xã hội
tổ chức chính trị xã hội
an ninh trật tự
an ninh chính trị
trật tự an toàn xã hội
ngân sách nhà nước
dự toán ngân sách
chương trình mục tiêu quốc gia
xây dựng nông thôn mới
giảm nghèo bền vững
hệ thống chính trị
ban thường vụ đảng ủy
thường vụ đảng ủy
ban thường vụ tỉnh ủy
thường vụ tỉnh ủy
ban chấp hành đảng bộ
chấp hành đảng bộ
cấp ủy chính quyền
tầng lớp nhân dân
tổ dân phố
tổ trưởng dân phố
khu dân cư
tổ chức thực hiện
trong quá trình thực hiện
quá trình thực hiện
tình hình thực tế
chức năng nhiệm vụ
thực hiện nhiệm vụ
kết quả thực hiện
chịu trách nhiệm thi hành
tạo điều kiện thuận lợi
nâng cao nhận thức
nâng cao chất lượng
chất lượng phục vụ
căn cứ quyết định / số
căn cứ nghị định / số
căn cứ nghị quyết / số
căn cứ kế hoạch / số
thực hiện kế hoạch / số
hệ thống truyền thanh cơ sở
đài truyền thanh cơ sở
cán bộ công chức viên chức
đơn vị sự nghiệp công lập
bảo hiểm y tế
bảo hiểm xã hội
vệ sinh môi trường
phòng cháy chữa cháy
an toàn thực phẩm
an toàn giao thông
bố trí kinh phí
chế độ thông tin báo cáo
tháo gỡ khó khăn
đẩy mạnh tuyên truyền
công tác tuyên truyền
học tập và làm theo
! dân tộc thiểu số
bồi dưỡng nghiệp vụ
chuyên môn nghiệp vụ
tư tưởng đạo đức phong cách hồ chí minh
đạo đức phong cách hồ chí minh
cán bộ đảng viên
cán bộ công chức viên chức người lao động
công chức viên chức người lao động
đoàn viên hội viên
người có uy tín
kỷ luật kỷ cương
kỷ cương hành chính
phòng chống tham nhũng lãng phí tiêu cực
thực hành tiết kiệm
tiết kiệm chống lãng phí
chủ trương của đảng
chính sách pháp luật của nhà nước
rõ người rõ việc rõ trách nhiệm
rõ thời gian rõ kết quả
các tầng lớp nhân dân
dữ liệu quốc gia về dân cư
cơ sở dữ liệu quốc gia
định danh điện tử
thanh toán không dùng tiền mặt
không dùng tiền mặt
môi trường điện tử
niêm yết công khai
chỉ số cải cách hành chính
nâng cao hiệu quả
nâng cao năng lực
phát huy vai trò
vai trò trách nhiệm
trách nhiệm của người đứng đầu
người đứng đầu cơ quan
cơ quan đơn vị địa phương
cơ quan thông tấn báo chí
tài khoản định danh
sinh hoạt chi bộ
sinh hoạt cộng đồng
đề án chương trình
theo chức năng nhiệm vụ
đảm bảo đúng tiến độ
thi đua khen thưởng
nhân rộng điển hình
gương người tốt việc tốt
người tốt việc tốt
xây dựng đời sống văn hóa
khu dân cư văn hóa
tủ sách pháp luật
tuyên truyền phổ biến
tuyên truyền vận động
hội nghị tập huấn
hội nghị trực tuyến
hội nghị đối thoại
đối thoại trực tiếp
tiếp xúc cử tri
phó chủ tịch ủy ban nhân dân
chủ tịch ủy ban nhân dân
văn phòng hội đồng nhân dân
thường trực hội đồng nhân dân
thường trực đảng ủy
ban chấp hành trung ương
ban bí thư trung ương
bí thư đảng ủy
đơn vị hành chính
chính quyền địa phương
tổ chức bộ máy
tinh giản biên chế
chế độ công vụ
cải cách chế độ công vụ
cải cách tài chính công
cải cách thể chế
cải cách tổ chức bộ máy
xây dựng chính quyền số
tổ công nghệ số cộng đồng
phản biện xã hội
giám sát phản biện xã hội
địa bàn dân cư
đáp ứng yêu cầu
yêu cầu nhiệm vụ
nhiệm vụ được giao
nhiệm vụ trọng tâm
công tác cải cách hành chính
công tác dân vận
quy chế dân chủ
đường dây nóng
hộp thư góp ý
ứng dụng công nghệ thông tin
chuyển đổi số toàn diện
hồ sơ trực tuyến
trước và đúng hạn
đúng thời gian quy định
trong giờ hành chính
đảm bảo an ninh trật tự
quốc phòng an ninh
quốc phòng và an ninh
bảo vệ môi trường
bảo vệ bí mật nhà nước
đài phát thanh truyền hình
phát thanh và truyền hình
kết quả thực hiện nhiệm vụ
theo dõi đôn đốc
hướng dẫn kiểm tra
chỉ đạo điều hành
lãnh đạo chỉ đạo
đoàn kết thống nhất
học sinh sinh viên
cha mẹ học sinh
cơ sở giáo dục
`;
