import { confirmActivity } from '#features/activities/server/index.ts';
import { versionKey, type StoryId } from '#features/newsroom/index.ts';
import {
  addStoryFile,
  approveStory,
  beginEdition,
  beginStory,
  checkStory,
  keepVersion,
  nameApprover,
  noteAppeared,
  noteOrientation,
  notePosting,
  offerStory,
  offersOf,
  publishDue,
  publishStory,
  refuseStory,
  returnStory,
  scheduleStory,
  startOf,
  storyOf,
  submitStory,
  takePaper,
  takePicture,
  withdrawStory,
  writeStory,
} from '#features/newsroom/server/index.ts';
import { targetLines } from '#features/plans/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { photograph } from '../../pictures/index.ts';
import { approver, orientation, stories } from '../../story/newsroom/stories.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { keeping } from '../displays.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Told = (typeof stories)[number];
type BeginInput = Parameters<typeof beginStory>[2];

const address = (id: StoryId): string => `https://phuongsaomai.example/tin-tuc/${id}`;

/** What happens to one story, each thing at its moment. */
function happenings(telling: Telling, told: Told): Event[] {
  let id: StoryId | undefined;
  const here = (): StoryId => {
    if (!id) throw new Error('Nothing was begun yet.');
    return id;
  };
  const at = (when: string, by: OfficerKey, act: (working: ReturnType<typeof keeping>) => Promise<unknown>): Event => ({
    at: moment(when),
    happen: async () => {
      await act(keeping(telling, by, moment(when)));
    },
  });
  const command = <T>(when: string, by: OfficerKey, run: Parameters<typeof telling.act<T>>[1]) => telling.act<T>({ at: moment(when), by }, run);
  const stood = async () => {
    const story = await storyOf(telling.db, telling.authorityId, here());
    if (!story) throw new Error('The story is not there.');
    return story;
  };
  const key = async () => versionKey(await stood());
  const begin = at(told.begun, told.by, async (working) => {
    const figures = told.figure
      ? [...(await targetLines(telling.db, telling.authorityId)).values()].filter(({ measure }) => measure === told.figure).map((target) => target.id)
      : [];
    const { by: _by, of, topics, audiences, effectOn, title, summary, section, consent, body } = told;
    const plain = body.replace(/\n*\[ảnh 1\]/, '');
    const input = {
      ...{ unitId: known(telling.units, of), section, title, summary, body: plain, figures },
      ...{ topics: [...topics], audiences: [...audiences], consent, effectOn: effectOn && Temporal.PlainDate.from(effectOn) },
    } as BeginInput;
    id = await command<StoryId>(told.begun, told.by, (tx) => beginStory(tx, working, input));
    await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
    if (told.picture) {
      const file = await takePicture(shelf, await photograph(told.picture.key, dayOf(moment(told.begun))));
      if (!file.ok) throw new Error(file.refusal.message);
      const { words } = told.picture;
      await command(told.begun, told.by, (tx) => addStoryFile(tx, working, here(), { words, credit: 'Tranh minh họa', file: file.value }));
      await command(told.begun, told.by, async (tx) => writeStory(tx, working, here(), { ...startOf(await stood()), body }));
    }
    if (told.file) {
      const words = told.file;
      const picture = await photograph('counter', dayOf(moment(told.begun)));
      const file = await takePaper(shelf, new File([picture], 'anh-bao-chi.jpg', { type: 'image/jpeg' }));
      if (!file.ok) throw new Error(file.refusal.message);
      await command(told.begun, told.by, (tx) => addStoryFile(tx, working, here(), { words, file: file.value }));
    }
  });
  const events: Event[] = [begin];
  const { submitted, checked, approved, published, scheduled, refused, returned, withdrawn, second, facebook, offered } = told;
  if (submitted)
    events.push(
      at(submitted.at, told.by, (working) =>
        command(submitted.at, told.by, (tx) =>
          submitStory(tx, working, here(), { dueOn: working.today.add({ days: 2 }), isUrgent: submitted.isUrgent ?? false }),
        ),
      ),
    );
  if (checked)
    events.push(
      at(checked.at, checked.by, async (working) => {
        const shown = await key();
        return command(checked.at, checked.by, (tx) => (submitted?.isUrgent ? approveStory : checkStory)(tx, working, shown));
      }),
    );
  if (approved)
    events.push(
      at(approved.at, approved.by, async (working) => {
        const shown = await key();
        return command(approved.at, approved.by, (tx) => approveStory(tx, working, shown));
      }),
    );
  if (scheduled) {
    const { at: when, by, onDay, atTime, publishedAt } = scheduled;
    events.push(
      at(when, by, (working) =>
        command(when, by, (tx) => scheduleStory(tx, working, here(), { onDay: Temporal.PlainDate.from(onDay), atTime, sure: false })),
      ),
    );
    if (publishedAt) events.push({ at: moment(publishedAt), happen: async () => void (await publishDue(telling.db, moment(publishedAt), async () => address)) });
  }
  if (published) {
    const { at: when, by, confirmed } = published;
    events.push(at(when, by, (working) => command(when, by, (tx) => publishStory(tx, working, here(), address))));
    if (confirmed)
      events.push(
        at(confirmed, 'owner', async ({ actor, now }) => {
          const { activityId } = await stood();
          if (!activityId) throw new Error('The story recorded no activity.');
          return command(confirmed, 'owner', (tx) => confirmActivity(tx, { actor, activityId, now }));
        }),
      );
  }
  if (second) {
    const { at: when, body } = second;
    events.push(
      at(when, told.by, async (working) => {
        await command(when, told.by, (tx) => beginEdition(tx, working, here()));
        await command(when, told.by, async (tx) => writeStory(tx, working, here(), { ...startOf(await stood()), body }));
        await command(when, told.by, (tx) => submitStory(tx, working, here(), { dueOn: working.today, isUrgent: false }));
        const shown = await key();
        const by = 'owner';
        await command(when, by, (tx) => checkStory(tx, keeping(telling, by, moment(when)), shown));
        await command(when, 'chair', (tx) => approveStory(tx, keeping(telling, 'chair', moment(when)), shown));
        await command(when, by, (tx) => publishStory(tx, keeping(telling, by, moment(when)), here(), address));
      }),
    );
  }
  if (refused)
    events.push(at(refused.at, refused.by, (working) => command(refused.at, refused.by, (tx) => refuseStory(tx, working, here(), refused.reason))));
  if (returned)
    events.push(at(returned.at, returned.by, (working) => command(returned.at, returned.by, (tx) => returnStory(tx, working, here(), returned.reason))));
  if (withdrawn)
    events.push(at(withdrawn.at, withdrawn.by, (working) => command(withdrawn.at, withdrawn.by, (tx) => withdrawStory(tx, working, here(), withdrawn.notice))));
  if (facebook)
    events.push(
      at(facebook.at, told.by, async (working) => {
        const words = `${told.title}\n\n${told.summary}\n\nXem thêm: ${address(here())}`;
        const versionId = await command(facebook.at, told.by, (tx) => keepVersion(tx, working, here(), { channel: 'facebook', words }));
        return command(facebook.at, told.by, (tx) =>
          notePosting(tx, working, { id: here(), versionId: versionId as Parameters<typeof notePosting>[2]['versionId'] }, { postedOn: working.today, link: facebook.link, proof: [] }),
        );
      }),
    );
  if (offered) {
    const { at: when, outlet, appeared } = offered;
    events.push(at(when, told.by, (working) => command(when, told.by, (tx) => offerStory(tx, working, here(), { outlet, offeredOn: working.today }))));
    if (appeared)
      events.push(
        at(appeared.at, told.by, async (working) => {
          const [offer] = await offersOf(telling.db, telling.authorityId, { storyId: here() });
          if (!offer) throw new Error('Nothing was offered.');
          return command(appeared.at, told.by, (tx) => noteAppeared(tx, working, here(), { offerId: offer.id, appearedOn: working.today, link: appeared.link }));
        }),
      );
  }
  return events;
}

/** Stories are written, decided and published; one is refused, one withdrawn, one waits for its minute. */
export function tellStories(telling: Telling): Event[] {
  const named = moment(approver.at);
  const noted = moment(orientation.at);
  return [
    ...stories.flatMap((told) => happenings(telling, told)),
    {
      at: named,
      happen: async () => {
        const input = { officerId: known(telling.officers, approver.officer).officerId, topic: approver.topic };
        await telling.act({ at: named, by: approver.by }, (tx) => nameApprover(tx, keeping(telling, approver.by, named), input));
      },
    },
    {
      at: noted,
      happen: async () => {
        const { words, source, fromOn, toOn } = orientation;
        const input = { words, source, fromOn: Temporal.PlainDate.from(fromOn), toOn: Temporal.PlainDate.from(toOn) };
        await telling.act({ at: noted, by: orientation.by }, (tx) => noteOrientation(tx, keeping(telling, orientation.by, noted), input));
      },
    },
  ];
}
