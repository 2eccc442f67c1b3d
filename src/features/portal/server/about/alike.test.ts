import { expect, test } from 'vitest';
import { namesInTime } from '#features/units/server/index.ts';
import { today } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aGivenPetition } from '#root/testing/rooms/citizens/petitions.ts';
import { petitionsLike } from './alike.ts';

const { opened, ward, owner, room } = await anOffice({ placeName: 'Hỏi đáp' });
const { db, publicDb } = opened;

test('who writes sees what others told already in at least two of the same words, also where what was typed is hostile', async () => {
  const asked = { authorityId: ward.authorityId, today, locale: 'vi' as const, names: await namesInTime(db, ward.authorityId) };
  const open = await aGivenPetition(db, owner, room, {}, { publicTitle: 'Đăng ký khai sinh quá hạn' });
  await aGivenPetition(db, owner, room, {}, { publicTitle: 'Đèn đường không sáng' });
  expect((await petitionsLike(publicDb, asked, 'khai sinh quá hạn')).map(({ id }) => id)).toEqual([open]);
  expect(await petitionsLike(publicDb, asked, "'; drop \\ & | !")).toEqual([]);
});
