export const help = `Cách dùng: minhbach LỆNH …

  read TỆP [--json]          đọc một văn bản (PDF, DOCX, TXT) và in những gì đọc được
  restore TỆP [--json]       trả lại những chữ cái bị mất trong lớp chữ của một văn bản, đúng từng dòng
  proofread TỆP [--json]     soát văn bản như trước khi ký: chỗ nào cần xem lại, vì sao, đề nghị chữ đúng
  compose TỆP.json           soạn văn bản đúng thể thức (DOCX) từ nội dung dạng JSON; mẫu: compose --example plan
  backup TỆP                 sao lưu toàn bộ dữ liệu, tệp và khóa vào một tệp; làm được khi phần mềm đang chạy
  restore-backup TỆP         khôi phục bản sao lưu vào một bản cài đặt trống
  audit verify               đối chiếu nhật ký, dấu niêm phong, dấu mốc, dữ liệu và tệp; báo mọi chỗ bị sửa, bị xóa
  audit key                  khóa công khai và dấu vân của bản cài đặt
  authority list             các cơ quan trên phần mềm này và địa chỉ của từng cơ quan
  authority add …            thêm một cơ quan: --code MÃ (tỉnh, xã, phường) hoặc --name, --short, --place cho sở, ngành; --admin "HỌ TÊN" [--sign-in TÊN] [--another: trùng tên với cơ quan đã có]
                             sở, phòng, huyện cũ: --level department|room|district (không ghi: department);
                             sở, ngành: thêm --province MÃ-TỈNH, --step ĐƯỜNG-DẪN; trước cơ quan thứ hai: --first-host TÊN-MIỀN hoặc --short-links-end
  authority password         mật khẩu dùng một lần mới cho quản trị đầu tiên chưa đăng nhập lần nào: --authority MÃ-CƠ-QUAN
  authority remove           bỏ một cơ quan mà chưa ai đăng nhập hay làm gì: --authority MÃ-CƠ-QUAN
  authority host TÊN-MIỀN    ghi tên miền riêng: --authority MÃ-CƠ-QUAN [--main: tên chính] [--remove: bỏ]
  --help                     trang này

audit verify: --head SỐ:MÃ để đối chiếu thêm với mã kiểm tra in trên báo cáo.
backup: --passphrase-file TỆP hoặc --recipient age1… để mã hóa (mở được bằng chương trình age).
restore-backup: --passphrase-file TỆP, --identity TỆP để mở; --key DẤU-VÂN của khóa ký đã ghi lại; --unsigned cho bản của phiên bản cũ.
Bản sao lưu không mã hóa chứa khóa giải mã dữ liệu cá nhân: giữ nó như giữ con dấu. Khóa ký không nằm trong bản sao lưu.
Biến môi trường MINHBACH_DATA, DATABASE_URL, MINHBACH_OWNER_URL chỉ nơi đặt dữ liệu như khi chạy phần mềm.
Mã kết thúc: 0 xong; 1 bị từ chối, có nêu lý do; 2 gọi sai cách; 4 xong nhưng thiếu tệp. proofread: 1 có chỗ cần xem lại, 3 tệp bị từ chối.

Usage: minhbach COMMAND …

  read FILE [--json]         read a document (PDF, DOCX, TXT) and print what was found
  restore FILE [--json]      put back the letters that the text layer of a document lost, line for line
  proofread FILE [--json]    query a document as before signing: where, why, and the right words where certain
  compose FILE.json          compose a document in the prescribed form (DOCX) from JSON; an example: compose --example plan
  backup FILE                write all data, files and keys into one file; works while the product runs
  restore-backup FILE        restore a backup into an empty installation
  audit verify               compare log, seals, anchors, data and files; name every place altered or removed
  audit key                  public key and fingerprint of the installation
  authority list             the authorities of this installation and where each is found
  authority add …            add one: --code CODE (province, commune) or --name, --short, --place for a department; --admin "FULL NAME" [--sign-in NAME] [--another: of the same name as one here]
                             a department, a division, a former district: --level department|room|district (left out: department);
                             a department: also --province CODE, --step PATH; before a second one: --first-host NAME or --short-links-end
  authority password         a new one-time password for a first administrator who never got in: --authority STEP
  authority remove           take away one for which nobody has signed in or worked: --authority STEP
  authority host NAME        give it a name in the net: --authority STEP [--main: the one to which others lead] [--remove]
  --help                     this page

audit verify: --head NUMBER:CODE compares with the code printed on a report too.
backup: --passphrase-file FILE or --recipient age1… to encrypt (the age program opens it).
restore-backup: --passphrase-file FILE, --identity FILE to open; --key FINGERPRINT of the signing key as noted; --unsigned for those of older versions.
A backup that is not encrypted holds the keys of personal data: keep it like a seal. The signing key is in no backup.
MINHBACH_DATA, DATABASE_URL and MINHBACH_OWNER_URL say where the data lies, as when the product runs.
Exit: 0 done; 1 refused, with the reason; 2 wrong call; 4 done, files missing. proofread: 1 there are queries, 3 the file was refused.
`;
