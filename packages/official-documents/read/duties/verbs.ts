import { either } from './office-names.ts';

/** Verbs by which papers say what a body does (2020–2026); its name ends where one begins. Words that are parts of names too are left out. */
export const dutyVerbs = either(`
  có trách nhiệm | có nhiệm vụ | chịu trách nhiệm | chịu | chủ trì | phối hợp | tham mưu | căn cứ | thường xuyên | chủ động | tổ chức | thực hiện | triển khai | chỉ đạo | hướng dẫn | xây dựng
  tiếp tục | đẩy mạnh | tăng cường | theo dõi | đôn đốc | kiểm tra | tổng hợp | báo cáo | tuyên truyền | cung cấp | bố trí | lồng ghép | quán triệt | nghiêm túc | tích cực | kịp thời
  định kỳ | giúp | đăng tải | vận động | cử | nộp | gửi | rà soát | lập kế hoạch | lập dự toán | lập danh sách | lập hồ sơ | cân đối | bảo đảm | đảm bảo | phổ biến | phân công | cập nhật | bám sát
  quản lý | vận hành | khai thác | thành lập | kiện toàn | lãnh đạo | biên tập | biên soạn | phát động | phát sóng | viết | mở | ra quân | hỗ trợ | trang bị | tiến hành | xử lý | thẩm định | thống kê | cấp phát
  sử dụng | ứng dụng | áp dụng | khuyến khích | tạo điều kiện | thu thập | sưu tầm | phản ánh | đưa tin | đưa | treo | lắp đặt | sắp xếp | phân bổ | nghiên cứu | trực tiếp | chấp hành | nêu cao | lựa chọn
  xem xét | hoàn thành | ban hành | là đầu mối | là cơ quan | là bộ phận thường trực | là đơn vị thường trực | là thường trực | là đơn vị chủ trì | làm đầu mối | làm thường trực | tập trung | thông báo | đề xuất | tham gia | duy trì | niêm yết | công khai | giám sát | đánh giá | giải đáp | trả lời | tiếp nhận
  khảo sát | phát huy | chuẩn bị | chuyển tải | chuyển phát | đảm nhận | đảm nhiệm | đảm trách | đón tiếp | tiếp đón | trang trí | in ấn | phát hành | phát tờ rơi | phát tờ gấp | phát tin | phát bài | soạn thảo | dự thảo
  trình | thiết lập | tạo lập | đăng ký | đăng tin | đăng bài | đăng | chia sẻ | lan tỏa | huy động | dọn | dọn dẹp | điều phối | phân luồng | bồi dưỡng | tập huấn | hoàn thiện | củng cố | nâng cao | giới thiệu | sửa chữa | mua sắm | thanh toán
  thẩm tra | giải quyết | khắc phục | ngăn chặn | đấu tranh | phát hiện | số hóa | số hoá | tham dự | liên hệ | tiếp thu | nắm | nắm bắt | ký cam kết | phấn đấu | quan tâm | chú trọng | ưu tiên | khẩn trương | nhanh chóng | trên cơ sở | theo chức năng | theo nhiệm vụ | theo thẩm quyền
  xác minh | bình chọn | khen thưởng | trao | tôn vinh | nhân rộng | thi hành | chấn chỉnh | nhắc nhở | cụ thể hóa | cụ thể hoá | tự kiểm tra | tổng kết | sơ kết | tiếp sóng | tiếp âm | hằng tháng | hàng tháng | hằng quý | hàng quý
  hằng tuần | hàng tuần | hằng năm | hàng năm | khảo thí | dành | ghi nhận | yêu cầu | vận dụng | đổi mới | rà | bổ sung | thu hút | khuyến cáo | thực thi | kiểm soát | lấy ý kiến | tiếp công dân | mời | lập biên bản | nhập | quay | chụp ảnh | định hướng | gương mẫu | giao | họp | đi
  tăng | nâng | nâng cấp | rút ngắn | cắt giảm | đơn giản hóa | công bố | ký | ký kết | túc trực | trực ban | trực cấp cứu | xác nhận | xác định | kết nối | tích hợp | dàn dựng | thiết kế | thuê | mua | tháo gỡ | phân tích | chấm điểm | xếp loại
  bảo trì | thay mới | thay thế | đặt | in tờ rơi | in tài liệu | thăm hỏi | tặng | đồng hành | truyền tải | cải tiến | cải thiện | ghi chép | ghi âm | ghi hình | chăm lo | giữ gìn | giữ vững | làm việc với | làm rõ | làm thủ tục | tham vấn | thí điểm`);
