import { expect, test } from 'vitest';
import { doing, anAnsweredPetition, aGivenPetition } from '#root/testing/rooms/citizens/petitions.ts';
import { showPetition } from '#features/petitions/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { petitionsLike, questionsAbout } from './alike.ts';

const { opened, ward, owner, chair, room } = await anOffice({ placeName: 'Hỏi đáp' });
const { db, publicDb } = opened;

test('a procedure names what others asked about it and was answered for everybody; who writes sees what is open too', async () => {
  const asked = { authorityId: ward.authorityId, today, locale: 'vi' as const, names: await namesInTime(db, ward.authorityId) };
  const kind = 'procedure' as const;
  const answered = async (publicTitle: string, given: { kind: 'procedure' | 'scene' } = { kind }) => {
    const id = await anAnsweredPetition(db, owner, chair, room, given, { ...given, publicTitle });
    return value(
      await doing(db, owner, (tx, by) => showPetition(tx, by, id, { shownBody: 'Cần giấy gì?', shownAnswer: 'Giấy chứng sinh.' })),
    );
  };
  const about = await answered('Khai sinh cho con sinh ở nơi khác cần giấy gì');
  await answered('Đăng ký tạm trú cho người thuê nhà');
  await answered('Đèn đường trước chỗ khai sinh không sáng', { kind: 'scene' });
  const open = await aGivenPetition(db, owner, room, { kind }, { kind, publicTitle: 'Đăng ký khai sinh quá hạn' });
  expect((await questionsAbout(publicDb, asked, 'Đăng ký khai sinh')).map(({ id }) => id)).toEqual([about]);
  expect(await questionsAbout(publicDb, asked, 'Chứng thực bản sao')).toEqual([]);
  expect((await petitionsLike(publicDb, asked, 'khai sinh quá hạn')).map(({ id }) => id)).toContain(open);
  expect(await questionsAbout(publicDb, asked, "'; drop \\ & | !")).toEqual([]);
});
