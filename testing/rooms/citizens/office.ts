import { recordChange } from '#platform/server/audit.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { sortPetition } from '#features/petitions/server/index.ts';
import { ok } from '#platform/values/result.ts';
import { acting, now, today, value } from '../../actors.ts';
import { aPetition, installKey, sortedTo } from './petitions.ts';
import { aPublishedSurvey } from './surveys.ts';
import { aCode, aDisclosure, anAccessRequest, anOutage, aRemark, aSitePage } from './citizens.ts';

/** What an office in full work tells citizens and hears of them; all that is public holds `word`. */
export async function citizensOf(db: Database, actor: Actor, other: Actor, word: string) {
  const { authorityId } = actor;
  const { unitId } = actor.posts[0]!;
  const [remarkCode, askingCode] = [aCode(), aCode()];
  return {
    sitePage: await aSitePage(db, actor, unitId, { kind: 'history', title: undefined, body: `Lịch sử của ${word}`, entries: [] }),
    outage: await anOutage(db, actor),
    disclosure: await aDisclosure(db, actor, unitId, `Công khai của ${word}`),
    remark: await aRemark(db, authorityId, { code: remarkCode, text: `Góp ý về ${word}` }),
    remarkCode,
    asking: await anAccessRequest(db, authorityId, { code: askingCode, wanted: `Bản đồ của ${word}` }),
    askingCode,
    ...(await petitionOf(db, actor, word)),
    survey: (await aPublishedSurvey(db, actor, other, { title: `Khảo sát của ${word}` })) as string,
  };
}

/** One without a name, since the product has another key than the tests. */
async function petitionOf(db: Database, actor: Actor, word: string) {
  const said = { subject: `Phản ánh của ${word}`, mode: 'anonymous', name: undefined, phone: undefined } as const;
  const petition = await aPetition(db, actor.authorityId, said);
  const by = { actor, today, now, installKey };
  value(
    await acting(db, actor, (tx) =>
      sortPetition(tx, by, petition, sortedTo(actor.posts[0]!.unitId, { publicTitle: `Phản ánh của ${word}` })),
    ),
  );
  const { id: file } = await db
    .selectFrom('stored_file')
    .select('id')
    .where('authority_id', '=', actor.authorityId)
    .limit(1)
    .executeTakeFirstOrThrow();
  await acting(db, actor, async (tx) => {
    const { authorityId } = actor;
    await tx
      .insertInto('petition_photo')
      .values({ authority_id: authorityId, petition_id: petition, file_id: file, added_at: now })
      .execute();
    recordChange(tx, { action: 'petition.pictured', objectType: 'petition', objectId: petition, changes: { photos: { to: 1 } } });
    return ok(null);
  });
  return { petition: petition as string, petitionPhoto: file as string };
}
