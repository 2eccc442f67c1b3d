import { refuse } from '../../values/result.ts';

const both = (code: string, vi: string, en: string) => refuse(code, `${vi}\n${en}`);

export const refusals = {
  noBinaries: (platform: string) =>
    both(
      'postgres-not-available',
      `Không có PostgreSQL kèm theo cho máy loại ${platform}; hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 18.`,
      `No PostgreSQL comes along for ${platform}; set DATABASE_URL to a PostgreSQL 18 server.`,
    ),
  notWritable: (folder: string) =>
    both(
      'folder-not-writable',
      `Không ghi được vào thư mục ${folder}; hãy cấp quyền ghi hoặc đặt MINHBACH_DATA tới thư mục khác.`,
      `The folder ${folder} cannot be written; give write permission or set MINHBACH_DATA to another folder.`,
    ),
  notAFolder: (folder: string) =>
    both(
      'not-a-folder',
      `${folder} không phải là thư mục và không tạo được ở đó; hãy đặt MINHBACH_DATA tới một thư mục.`,
      `${folder} is not a folder and none can be made there; set MINHBACH_DATA to a folder.`,
    ),
  diskFull: (folder: string) =>
    both(
      'disk-full',
      `Ổ đĩa chứa ${folder} không còn đủ chỗ trống; hãy dọn bớt rồi chạy lại. Dữ liệu đã ghi vẫn còn nguyên.`,
      `The disk that holds ${folder} has not enough free space; make room and start again. What was stored is still there.`,
    ),
  otherVersion: (folder: string, found: string, ours: string) =>
    both(
      'other-postgres-version',
      `Dữ liệu trong ${folder} thuộc PostgreSQL ${found}, bản cài này chạy PostgreSQL ${ours}; hãy sao lưu bằng bản cũ rồi khôi phục vào thư mục mới.`,
      `The data in ${folder} belongs to PostgreSQL ${found}, this installation runs PostgreSQL ${ours}; back it up with the old version and restore it into a new folder.`,
    ),
  notOurs: (folder: string) =>
    both(
      'folder-not-a-database',
      `Thư mục ${folder} có tệp lạ, không phải cơ sở dữ liệu của Minh Bạch; hãy đặt MINHBACH_DATA tới một thư mục trống.`,
      `The folder ${folder} holds other files and is no database of Minh Bạch; set MINHBACH_DATA to an empty folder.`,
    ),
  anotherAccount: (folder: string) =>
    both(
      'folder-of-another-account',
      `Thư mục ${folder} thuộc tài khoản khác; hãy chạy bằng tài khoản đã tạo ra nó.`,
      `The folder ${folder} belongs to another account; start with the account that made it.`,
    ),
  orphanStays: (folder: string, pid: number) =>
    both(
      'orphan-database',
      `Cơ sở dữ liệu còn chạy từ lần trước trong ${folder} (tiến trình ${pid}) không dừng được; hãy dừng tiến trình đó rồi chạy lại.`,
      `A database left running in ${folder} (process ${pid}) could not be stopped; stop that process and start again.`,
    ),
  failed: (logFile: string, said: string) =>
    both(
      'postgres-failed',
      `PostgreSQL không khởi động được: ${said || 'không rõ lý do'} (xem ${logFile}).`,
      `PostgreSQL did not start: ${said || 'no reason given'} (see ${logFile}).`,
    ),
};

/** The refusal for an error of the file system about `folder`; anything unexpected is thrown on. */
export function fileRefusal(error: unknown, folder: string) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return refusals.notWritable(folder);
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT') return refusals.notAFolder(folder);
  if (code === 'ENOSPC' || code === 'EDQUOT') return refusals.diskFull(folder);
  throw error;
}
