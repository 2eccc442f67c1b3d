import { confirmActivity } from '#features/activities/server/index.ts';
import { versionKey, wordsKey, type StoryId } from '#features/newsroom/index.ts';
import {
  addStoryFile,
  approveStory,
  approveWords,
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

/** One story of the story: what is told of it, and how its things happen. */
function storyOfStory(telling: Telling, told: Told) {
  let id: StoryId | undefined;
  const here = (): StoryId => {
    if (!id) throw new Error('Nothing was begun yet.');
    return id;
  };
  const stood = async () => {
    const story = await storyOf(telling.db, telling.authorityId, here());
    if (!story) throw new Error('The story is not there.');
    return story;
  };
  return {
    telling,
    told,
    here,
    stood,
    key: async () => versionKey(await stood()),
    isBegun: (begun: StoryId) => (id = begun),
    command: <T>(when: string, by: OfficerKey, run: Parameters<typeof telling.act<T>>[1]) => telling.act<T>({ at: moment(when), by }, run),
    at: (when: string, by: OfficerKey, act: (working: ReturnType<typeof keeping>) => Promise<unknown>): Event => ({
      at: moment(when),
      happen: async () => {
        await act(keeping(telling, by, moment(when)));
      },
    }),
  };
}
type Happening = ReturnType<typeof storyOfStory>;

async function addFiles({ telling, told, here, stood, command }: Happening, working: ReturnType<typeof keeping>): Promise<void> {
  const { begun, by, picture, file: fileWords, body } = told;
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  if (picture) {
    const file = await takePicture(shelf, await photograph(picture.key, dayOf(moment(begun))));
    if (!file.ok) throw new Error(file.refusal.message);
    const given = { words: picture.words, credit: 'Tranh minh họa', file: file.value };
    await command(begun, by, (tx) => addStoryFile(tx, working, here(), given));
    await command(begun, by, async (tx) => writeStory(tx, working, here(), { ...startOf(await stood()), body }));
  }
  if (fileWords) {
    const shot = await photograph('counter', dayOf(moment(begun)));
    const file = await takePaper(shelf, new File([shot], 'anh-bao-chi.jpg', { type: 'image/jpeg' }));
    if (!file.ok) throw new Error(file.refusal.message);
    await command(begun, by, (tx) => addStoryFile(tx, working, here(), { words: fileWords, file: file.value }));
  }
}

const beginning = (of: Happening): Event =>
  of.at(of.told.begun, of.told.by, async (working) => {
    const { telling, told } = of;
    const figures = told.figure
      ? [...(await targetLines(telling.db, telling.authorityId)).values()].filter((one) => one.measure === told.figure).map((one) => one.id)
      : [];
    const { title, summary, section, consent, effectOn } = told;
    const input = {
      ...{ unitId: known(telling.units, told.of), section, title, summary, body: told.body.replace(/\n*\[ảnh 1\]/, ''), figures, consent },
      ...{ topics: [...told.topics], audiences: [...told.audiences], effectOn: effectOn && Temporal.PlainDate.from(effectOn) },
    } as BeginInput;
    of.isBegun(await of.command<StoryId>(told.begun, told.by, (tx) => beginStory(tx, working, input)));
    await addFiles(of, working);
  });

function deciding({ told, at, here, key, command }: Happening): Event[] {
  const { submitted, checked, approved, refused, returned, withdrawn } = told;
  const events: Event[] = [];
  if (submitted) {
    const input = (today: Temporal.PlainDate) => ({ dueOn: today.add({ days: 2 }), isUrgent: submitted.isUrgent ?? false });
    const send = (working: ReturnType<typeof keeping>) =>
      command(submitted.at, told.by, (tx) => submitStory(tx, working, here(), input(working.today)));
    events.push(at(submitted.at, told.by, send));
  }
  const decisions = [
    { one: checked, act: submitted?.isUrgent ? approveStory : checkStory },
    { one: approved, act: approveStory },
  ];
  for (const { one, act } of decisions)
    if (one)
      events.push(
        at(one.at, one.by, async (working) => {
          const shown = await key();
          return command(one.at, one.by, (tx) => act(tx, { ...working, link: address }, shown));
        }),
      );
  if (refused)
    events.push(
      at(refused.at, refused.by, (working) => command(refused.at, refused.by, (tx) => refuseStory(tx, working, here(), refused.reason))),
    );
  if (returned)
    events.push(
      at(returned.at, returned.by, (working) =>
        command(returned.at, returned.by, (tx) => returnStory(tx, working, here(), returned.reason)),
      ),
    );
  if (withdrawn)
    events.push(
      at(withdrawn.at, withdrawn.by, (working) =>
        command(withdrawn.at, withdrawn.by, (tx) => withdrawStory(tx, working, here(), withdrawn.notice)),
      ),
    );
  return events;
}

function goingOut({ telling, told, at, here, stood, command }: Happening): Event[] {
  const { scheduled, published } = told;
  const events: Event[] = [];
  if (scheduled) {
    const { at: when, by, onDay, atTime, publishedAt } = scheduled;
    const input = { onDay: Temporal.PlainDate.from(onDay), atTime, sure: false };
    events.push(at(when, by, (working) => command(when, by, (tx) => scheduleStory(tx, working, here(), input))));
    const publish = async (now: Temporal.Instant): Promise<void> => {
      await publishDue(telling.db, now, () => Promise.resolve(address));
    };
    if (publishedAt) events.push({ at: moment(publishedAt), happen: () => publish(moment(publishedAt)) });
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
  return events;
}

/** The second edition, written, decided and published within the hour. */
function again({ telling, told, at, here, stood, key, command }: Happening): Event[] {
  if (!told.second) return [];
  const { at: when, body } = told.second;
  const by = (officer: OfficerKey) => keeping(telling, officer, moment(when));
  const anew = at(when, told.by, async (working) => {
    await command(when, told.by, (tx) => beginEdition(tx, working, here()));
    await command(when, told.by, async (tx) => writeStory(tx, working, here(), { ...startOf(await stood()), body }));
    await command(when, told.by, (tx) => submitStory(tx, working, here(), { dueOn: working.today, isUrgent: false }));
    const shown = await key();
    await command(when, 'owner', (tx) => checkStory(tx, by('owner'), shown));
    await command(when, 'chair', (tx) => approveStory(tx, by('chair'), shown));
    await command(when, 'owner', (tx) => publishStory(tx, by('owner'), here(), address));
  });
  return [anew];
}

function elsewhere({ telling, told, at, here, command }: Happening): Event[] {
  const { facebook, offered } = told;
  const approvesWords: OfficerKey = told.by === 'owner' ? 'chair' : 'owner';
  const events: Event[] = [];
  if (facebook)
    events.push(
      at(facebook.at, told.by, async (working) => {
        const words = `${told.title}\n\n${told.summary}\n\nXem thêm: ${address(here())}`;
        const versionId = await command(facebook.at, told.by, (tx) => keepVersion(tx, working, here(), { channel: 'facebook', words }));
        await command(facebook.at, approvesWords, (tx) =>
          approveWords(tx, keeping(telling, approvesWords, moment(facebook.at)), here(), wordsKey({ id: versionId, revision: 1 })),
        );
        const posted = { postedOn: working.today, link: facebook.link, proof: [] };
        return command(facebook.at, told.by, (tx) => notePosting(tx, working, { id: here(), versionId }, posted));
      }),
    );
  if (offered) {
    const { at: when, outlet, appeared } = offered;
    const offer = (working: ReturnType<typeof keeping>) =>
      command(when, told.by, (tx) => offerStory(tx, working, here(), { outlet, offeredOn: working.today }));
    events.push(at(when, told.by, offer));
    if (appeared)
      events.push(
        at(appeared.at, told.by, async (working) => {
          const [open] = await offersOf(telling.db, telling.authorityId, { storyId: here() });
          if (!open) throw new Error('Nothing was offered.');
          const seen = { offerId: open.id, appearedOn: working.today, link: appeared.link };
          return command(appeared.at, told.by, (tx) => noteAppeared(tx, working, here(), seen));
        }),
      );
  }
  return events;
}

/** What happens to one story, each thing at its moment. */
function happenings(telling: Telling, told: Told): Event[] {
  const of = storyOfStory(telling, told);
  return [beginning(of), ...deciding(of), ...goingOut(of), ...again(of), ...elsewhere(of)];
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
