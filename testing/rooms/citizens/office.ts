import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { aCode, aDisclosure, anAccessRequest, anOutage, aRemark, aSitePage } from './citizens.ts';

/** What an office in full work tells citizens and hears of them; all that is public holds `word`. */
export async function citizensOf(db: Database, actor: Actor, word: string) {
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
  };
}
