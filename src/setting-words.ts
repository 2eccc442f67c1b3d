/** What is right for a setting, in Vietnamese and English. */
export type Words = [vi: string, en: string];

const numbers = (least: number, most: number): Words => [
  `một số nguyên từ ${least} đến ${most}`,
  `a whole number from ${least} to ${most}`,
];
const text: Words = ['một đoạn chữ', 'some text'];
export const databaseAddress: Words = [
  'địa chỉ dạng postgres://người-dùng@máy/cơ-sở-dữ-liệu',
  'an address such as postgres://user@host/database',
];
const bytes: Words = ['32 byte ngẫu nhiên viết bằng base64url', '32 random bytes in base64url'];
export const right = {
  PORT: numbers(0, 65_535),
  HOST: ['một địa chỉ IP hoặc tên máy, ví dụ 127.0.0.1', 'an IP address or a host name, for instance 127.0.0.1'],
  ORIGIN: [
    'địa chỉ trang không kèm đường dẫn, ví dụ https://cchc.example.vn',
    'the address of the site without a path, for instance https://cchc.example.vn',
  ],
  DATABASE_URL: databaseAddress,
  PORTAL_DATABASE_URL: databaseAddress,
  MINHBACH_OWNER_URL: databaseAddress,
  MINHBACH_ROOT: text,
  MINHBACH_DATA: text,
  MINHBACH_FILES: text,
  MINHBACH_S3_BUCKET: [
    'tên thùng chứa gồm chữ thường, chữ số, dấu chấm và gạch nối, ví dụ minh-bach',
    'the name of a bucket in small letters, figures, dots and hyphens, for instance minh-bach',
  ],
  MINHBACH_S3_ENDPOINT: [
    'địa chỉ máy chủ lưu trữ không kèm đường dẫn, ví dụ https://s3.example.vn',
    'the address of the store without a path, for instance https://s3.example.vn',
  ],
  MINHBACH_S3_REGION: ['tên vùng như ap-southeast-1', 'the name of a region such as ap-southeast-1'],
  MINHBACH_S3_KEY: text,
  MINHBACH_S3_SECRET: text,
  MINHBACH_S3_SECONDS: numbers(1, 300),
  MINHBACH_NOW: ['một thời điểm, ví dụ 2026-10-05T08:00:00+07:00', 'an instant, for instance 2026-10-05T08:00:00+07:00'],
  MINHBACH_DEMO: ['on hoặc off', 'on or off'],
  MINHBACH_TRUSTED_PROXY: [
    '“loopback” hoặc danh sách địa chỉ IP, CIDR cách nhau bằng dấu phẩy',
    '"loopback" or a list of IP addresses or CIDR networks, separated by commas',
  ],
  MINHBACH_NAMES: [
    'danh sách tên miền hoặc địa chỉ IP cách nhau bằng dấu phẩy, không kèm http:// và cổng',
    'a list of host names or IP addresses, separated by commas, without http:// and port',
  ],
  MINHBACH_UPLOADS_AT_ONCE: numbers(1, 1000),
  MINHBACH_PAGES_PER_MINUTE: numbers(1, 1_000_000),
  MINHBACH_POSTS_PER_MINUTE: numbers(1, 1_000_000),
  MINHBACH_CITIZEN_POSTS_PER_MINUTE: numbers(1, 1_000_000),
  MINHBACH_FREE_MB: numbers(0, 9_999_999),
  MINHBACH_KEPT_PAGES_MB: numbers(0, 4096),
  MINHBACH_READING_SECONDS: numbers(5, 3600),
  MINHBACH_READING_MEMORY_MB: numbers(128, 16_384),
  MINHBACH_READING_PAGES: numbers(1, 5000),
  MINHBACH_RECOGNISED_PAGES: numbers(0, 5000),
  MINHBACH_RECOGNISE_PAGE_SECONDS: numbers(5, 3600),
  MINHBACH_LIBREOFFICE: ['đường dẫn tới chương trình soffice', 'the path of the program soffice'],
  MINHBACH_TRUST_FOLDER: [
    'một thư mục có thật, chứa chứng thư gốc (tệp .pem, .crt, .cer hoặc .der)',
    'a folder that is there, with root certificates (.pem, .crt, .cer or .der)',
  ],
  MINHBACH_UPLOAD_MB: numbers(1, 500),
  MINHBACH_SESSION_HOURS: numbers(1, 720),
  MINHBACH_CONFIRM_MINUTES: numbers(1, 720),
  MINHBACH_ONE_TIME_PASSWORD_HOURS: numbers(1, 720),
  MINHBACH_PROPOSAL_DAYS: numbers(1, 60),
  MINHBACH_CONTACT_DAYS: numbers(1, 3650),
  MINHBACH_PAGE_DAYS: numbers(1, 3650),
  MINHBACH_CITIZEN_DAYS: numbers(1, 3650),
  MINHBACH_DISPLAY_DAYS: numbers(0, 365),
  MINHBACH_ANSWER_DAYS: numbers(1, 60),
  MINHBACH_SCREEN_SILENT_MINUTES: numbers(5, 1440),
  MINHBACH_PROCEDURE_PEOPLE: numbers(1, 2),
  MINHBACH_POSTED_DAYS: numbers(1, 365),
  MINHBACH_SPOKEN_DAYS: numbers(1, 365),
  MINHBACH_AI_INSIDE: [
    'danh sách địa chỉ http(s) cách nhau bằng dấu phẩy, ví dụ http://10.0.0.5:8000/v1',
    'a list of http(s) addresses, separated by commas, such as http://10.0.0.5:8000/v1',
  ],
  MINHBACH_AI_SECONDS: numbers(5, 600),
  MINHBACH_ALARM_PEOPLE: numbers(1, 2),
  MINHBACH_ENVELOPES_INSIDE: ['on hoặc off', 'on or off'],
  MINHBACH_SMTP_URL: [
    'địa chỉ máy chủ thư, ví dụ smtps://tên:mật-khẩu@thu.example.vn:465',
    'the address of a mail server, for instance smtps://name:password@mail.example.vn:465',
  ],
  MINHBACH_SMTP_SECONDS: numbers(1, 300),
  MINHBACH_MAIL_FROM: [
    'một địa chỉ thư, ví dụ Cải cách hành chính <cchc@example.vn>',
    'an e-mail address, for instance Administrative reform <cchc@example.vn>',
  ],
  MINHBACH_AUTH_SECRET: ['ít nhất 32 ký tự ngẫu nhiên', 'at least 32 random characters'],
  MINHBACH_KEY: bytes,
  MINHBACH_SIGNING_KEY: bytes,
  MINHBACH_SETUP_CODE: text,
} satisfies Record<string, Words>;
