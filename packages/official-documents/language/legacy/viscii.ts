/** VISCII 1.1 (RFC 1456): six capitals among the control codes, the others at 0x80–0xFF. */
const controls = new Map([
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]);
const letters =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ';

export const fromViscii = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte >= 0x80 ? letters.charAt(byte - 0x80) : (controls.get(byte) ?? String.fromCharCode(byte));
  return text;
};
