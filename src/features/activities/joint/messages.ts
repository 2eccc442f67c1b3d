import { messages } from '#platform/values/messages.ts';

export const jointTexts = messages({
  vi: {
    together: 'Cùng thực hiện',
    alsoServes: 'Cùng phục vụ nhiệm vụ',
    heldWith: (names: string) => `Cùng thực hiện: ${names}`,
    tookPart: 'phối hợp',
    ownTookPart: 'Đơn vị tôi phối hợp',
    ownObjected: 'Đơn vị tôi báo không tham gia',
    objected: (name: string, why: string) => `Báo không tham gia (${name}): ${why}`,
    object: 'Đơn vị tôi không tham gia',
    objectLead: 'Đơn vị sẽ không được nêu là cùng thực hiện nữa. Số liệu của hoạt động không đổi, vì chỉ tính cho đơn vị chủ trì.',
    objectSend: 'Báo không tham gia',
    objectBack: 'Rút lại: đơn vị tôi có tham gia',
    objectedBack: 'Đã rút lại; đơn vị được nêu là cùng thực hiện.',
    togetherLead: 'Một hoạt động chỉ tính một lần, vào số liệu của đơn vị chủ trì.',
  },
  en: {
    together: 'Held jointly by',
    alsoServes: 'Serves as well',
    heldWith: (names) => `Together with ${names}`,
    tookPart: 'took part',
    ownTookPart: 'My unit took part',
    ownObjected: 'My unit said it took no part',
    objected: (name, why) => `Took no part (${name}): ${why}`,
    object: 'My unit took no part',
    objectLead: 'The unit will no longer be named as one that held it. Its figures stay: they count for the unit whose record it is.',
    objectSend: 'Say so',
    objectBack: 'Take it back: my unit took part',
    objectedBack: 'Taken back; the unit is named as one that held it.',
    togetherLead: 'An activity counts once, for the unit whose record it is.',
  },
});
