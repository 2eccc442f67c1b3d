/** Expressions of offices that are written whole; behind a slash stands what may be left out. One more line each. Source: papers of 2020–2026. */
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
`;
