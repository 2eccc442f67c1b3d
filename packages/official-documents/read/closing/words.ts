/** Powers to sign: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 (thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền); the Party writes "T/M". */
export const signingPower = /^(?:(?:TM|KT|TL|TUQ|Q)\.|[TK]\/[MTL]\.?)\s?\p{Lu}/u;

const positions = [
  'CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'TRƯỞNG PHÒNG',
  'PHÓ TRƯỞNG PHÒNG',
  'PHÓ PHÒNG',
  'GIÁM ĐỐC',
  'PHÓ GIÁM ĐỐC',
  'CHÁNH VĂN PHÒNG',
  'PHÓ CHÁNH VĂN PHÒNG',
  'HIỆU TRƯỞNG',
  'PHÓ HIỆU TRƯỞNG',
  'TRƯỞNG BAN',
  'PHÓ TRƯỞNG BAN',
  'BỘ TRƯỞNG',
  'THỨ TRƯỞNG',
  'THỦ TƯỚNG',
  'PHÓ THỦ TƯỚNG',
  'BÍ THƯ',
  'PHÓ BÍ THƯ',
  'CỤC TRƯỞNG',
  'PHÓ CỤC TRƯỞNG',
  'CHI CỤC TRƯỞNG',
  'VỤ TRƯỞNG',
  'CHÁNH THANH TRA',
  'THỦ TRƯỞNG',
  'TRƯỞNG CÔNG AN',
  'TRƯỞNG TRẠM',
  'TỔNG GIÁM ĐỐC',
  'VIỆN TRƯỞNG',
  'CHỈ HUY TRƯỞNG',
  'ĐỘI TRƯỞNG',
  'CHỦ NHIỆM',
  'TỔ TRƯỞNG',
  'TRƯỞNG ĐOÀN',
  'TỔNG CỤC TRƯỞNG',
  'CHÁNH ÁN',
];
const position = new RegExp(`^(?:(?:KT|TL|TUQ|Q)\\.|[TK]/[TL]\\.?)?\\s?(?:QUYỀN )?(?:${positions.join('|')})(?![\\p{L}])`, 'u');

export const isPosition = (text: string): boolean => position.test(text) && !/\p{Ll}{2}/u.test(text);

/** Two to five words that begin with a capital: how a signer's name is printed (mục II.7 d: without academic titles). */
export const isPersonName = (text: string): boolean => /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}$/u.test(text.normalize('NFC').trim());

/** Family names of nine in ten; a post may be followed by the name of who holds it, and a name by another. */
export const familyNames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Lương|Mai|Tô|Trương|Lâm|Đoàn|Phùng|Hà|Cao|Tạ|Thái|Chu|Đào|Vương|Quách|Lò|Quàng|Vàng|Giàng|Triệu|Nông|Ma|Hứa|Bàn|Đậu';
