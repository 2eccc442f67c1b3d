import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { findFile, readStored } from '#platform/server/files/storage.ts';
import type { ActivityId, EvidenceId } from '#platform/values/ids.ts';
import { anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { withShelf } from '#root/testing/documents.ts';
import {
  activityOf,
  confirmActivity,
  copiesOf,
  inspectAll,
  proofFile,
  publishEvidence,
  removeEvidence,
  unpublishEvidence,
} from '../index.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = owner) => acting(opened.db, actor, command);
const proven = async (files: File[], more: Parameters<typeof anActivity>[3] = { unitId: room }) => {
  const activityId = await anActivity(opened.db, storage, worker, more, { files, links: [] });
  const { evidence } = (await activityOf(opened.db, ward.authorityId, activityId))!;
  return { activityId, evidence, evidenceId: evidence[0]!.id };
};
const confirm = async (activityId: ActivityId) => value(await run((tx) => confirmActivity(tx, { actor: owner, activityId, now })));
const publish = async (activityId: ActivityId, evidenceId: EvidenceId, actor = owner) => {
  const copies = await copiesOf(opened.db, withShelf(opened.db, storage, actor), actor, [evidenceId]);
  return run((tx) => publishEvidence(tx, { actor, copies, activityId, evidenceId, now }), actor);
};
const aPdf = (name = 'Danh sách ký tên.pdf') =>
  new File([new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n')], name, { type: 'application/pdf' });

describe('proof', () => {
  test('keeps the original as it came, with what the camera wrote', async () => {
    const photo = await aPhotograph();
    const { evidence } = await proven([photo, aPdf()]);
    expect(evidence.map(({ file }) => [file?.name, file?.mediaType])).toEqual([
      ['IMG_0001.jpg', 'image/jpeg'],
      ['Danh sách ký tên.pdf', 'application/pdf'],
    ]);
    const stored = await findFile(opened.db, ward.authorityId, evidence[0]!.file!.id);
    expect(Buffer.from(await readStored(storage, stored!))).toEqual(Buffer.from(await photo.arrayBuffer()));
    expect(await proofFile(opened.db, ward.authorityId, evidence[0]!.file!.id)).toMatchObject({ unitId: room });
    expect(await proofFile(opened.db, (await anAuthority(opened.db)).authorityId, evidence[0]!.file!.id)).toBeUndefined();
  });

  test('that is none is refused by name', async () => {
    const broken = Buffer.from(await (await aPhotograph()).arrayBuffer()).subarray(0, 900);
    const cases: [string, Uint8Array<ArrayBuffer>, string][] = [
      ['trang.jpg', new TextEncoder().encode('<html><script>alert(1)</script></html>'), 'file-unknown'],
      [
        'vẽ.jpg',
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x()</script></svg>'),
        'file-unknown',
      ],
      ['hỏng.jpg', new Uint8Array(broken), 'file-unknown'],
    ];
    for (const [name, bytes, code] of cases) {
      const result = await inspectAll([new File([bytes], name)]);
      expect(refusalOf(result)).toBe(code);
      expect(result.ok || result.refusal.message).toContain(name);
    }
  });

  test('given twice is kept once', async () => {
    const { evidence } = await proven([await aPhotograph('a.jpg'), await aPhotograph('a.jpg')]);
    expect(evidence.map(({ file }) => file?.name)).toEqual(['a.jpg']);
  });
});

describe('publishing', () => {
  test('takes a yes of its own and shows a copy without place, time and device', async () => {
    const { activityId, evidenceId } = await proven([await aPhotograph()]);
    expect(refusalOf(await publish(activityId, evidenceId))).toBe('not-confirmed');
    await confirm(activityId);
    expect(refusalOf(await publish(activityId, evidenceId, worker))).toBe('may-not-publish');
    value(await publish(activityId, evidenceId));
    const [shown] = (await activityOf(opened.db, ward.authorityId, activityId))!.evidence;
    expect(shown?.isPublic).toBe(true);
    const copy = await findFile(opened.db, ward.authorityId, shown!.publicFileId!);
    const seen = await sharp(await readStored(storage, copy!)).metadata();
    expect(seen).toMatchObject({ format: 'webp', width: 1200, height: 1600 });
    expect([seen.exif, seen.xmp, seen.iptc, seen.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      (await sharp(await readStored(storage, (await findFile(opened.db, ward.authorityId, shown!.file!.id))!)).metadata()).exif,
    ).toBeDefined();
    value(await publish(activityId, evidenceId));
    value(await run((tx) => unpublishEvidence(tx, { actor: owner, activityId, evidenceId, now })));
    expect((await activityOf(opened.db, ward.authorityId, activityId))!.evidence[0]?.isPublic).toBe(false);
    expect((await historyOf(opened.db, ward.authorityId, 'evidence', evidenceId)).map(({ action }) => action)).toEqual([
      'evidence.added',
      'evidence.published',
      'evidence.unpublished',
    ]);
  });

  test('is not for internal activities, not for PDF, not for proof of another activity', async () => {
    const inside = await proven([await aPhotograph()], { unitId: room, isInternal: true });
    await confirm(inside.activityId);
    expect(refusalOf(await publish(inside.activityId, inside.evidenceId))).toBe('is-internal');
    const list = await proven([aPdf()]);
    await confirm(list.activityId);
    expect(refusalOf(await publish(list.activityId, list.evidenceId))).toBe('not-a-picture');
    expect(refusalOf(await publish(list.activityId, inside.evidenceId))).toBe('no-such-evidence');
  });
});

test('a wrong picture is taken off while the record waits, not once it is confirmed', async () => {
  const { activityId, evidence } = await proven([await aPhotograph('a.jpg'), aPdf('b.pdf')]);
  const remove = (evidenceId: EvidenceId) => run((tx) => removeEvidence(tx, { actor: worker, activityId, evidenceId, now }), worker);
  value(await remove(evidence[0]!.id));
  expect((await activityOf(opened.db, ward.authorityId, activityId))!.evidence.map(({ file }) => file?.name)).toEqual(['b.pdf']);
  expect(refusalOf(await remove(evidence[0]!.id))).toBe('no-such-evidence');
  await confirm(activityId);
  expect(refusalOf(await remove(evidence[1]!.id))).toBe('already-confirmed');
});
