/** What `minhbach --help` prints: Vietnamese first, English second. */
export const help = `Cách dùng: minhbach LỆNH …

  read TỆP [--json]          đọc một văn bản (PDF, DOCX, TXT) và in những gì đọc được
  restore TỆP [--json]       trả lại những chữ cái bị mất trong lớp chữ của một văn bản, đúng từng dòng
  proofread TỆP [--json]     soát văn bản như trước khi ký: chỗ nào cần xem lại, vì sao, đề nghị chữ đúng
  compose TỆP.json           soạn văn bản đúng thể thức (DOCX) từ nội dung dạng JSON; mẫu: compose --example plan
  backup TỆP                 sao lưu toàn bộ dữ liệu, tệp và khóa vào một tệp; làm được khi phần mềm đang chạy
  restore-backup TỆP         khôi phục bản sao lưu vào một bản cài đặt trống
  audit verify               tính lại chuỗi nhật ký; báo mọi chỗ bị sửa, bị xóa
  --help                     trang này

Bản sao lưu chứa khóa giải mã dữ liệu cá nhân: giữ nó như giữ con dấu.
Biến môi trường MINHBACH_DATA, DATABASE_URL chỉ nơi đặt dữ liệu như khi chạy phần mềm.
Mã kết thúc: 0 xong; 1 bị từ chối, có nêu lý do; 2 gọi sai cách. proofread: 1 có chỗ cần xem lại, 3 tệp bị từ chối.

Usage: minhbach COMMAND …

  read FILE [--json]         read a document (PDF, DOCX, TXT) and print what was found
  restore FILE [--json]      put back the letters that the text layer of a document lost, line for line
  proofread FILE [--json]    query a document as before signing: where, why, and the right words where certain
  compose FILE.json          compose a document in the prescribed form (DOCX) from JSON; an example: compose --example plan
  backup FILE                write all data, files and keys into one file; works while the product runs
  restore-backup FILE        restore a backup into an empty installation
  audit verify               recompute the audit chains; name every place altered or removed
  --help                     this page

A backup holds the keys of personal data: keep it like a seal.
MINHBACH_DATA and DATABASE_URL say where the data lies, as when the product runs.
Exit: 0 done; 1 refused, with the reason; 2 wrong call. proofread: 1 there are queries, 3 the file was refused.
`;
