import { encodeQR } from 'qr';
import type { PublicActivity, PublicContact, PublicPlan, PublicStory, PublicTarget } from '#features/portal/index.ts';
import { formatDay, formatNumber, formatShare } from '#platform/values/format.ts';
import { screenTexts } from './messages.ts';
import type { Screen } from './screen.ts';

/** What a screen shows for some seconds: a few lines in large type, and where the rest stands. */
export interface Slide {
  kind: 'story' | 'activity' | 'targets' | 'deadlines' | 'contacts' | 'fallback';
  title: string;
  lines: { text: string; more?: string; share?: number }[];
  /** A picture of ours. */
  picture?: string;
  /** The address of its page as a picture to be scanned (SVG). */
  code: string;
  address: string;
}

export interface Around {
  stories: readonly PublicStory[];
  activities: readonly PublicActivity[];
  targets: readonly PublicTarget[];
  plans: readonly PublicPlan[];
  contacts: readonly PublicContact[];
  today: Temporal.PlainDate;
  pageAt: (path: string) => string;
  pictureAt: (id: string, of: 'story' | 'activity') => string;
}

const t = screenTexts.vi;

/** As many lines as are read at five metres. */
const LINES = 3;
const NEWS = 5;
const SOON_DAYS = 30;

const parts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / LINES) }, (_, nth) => list.slice(nth * LINES, (nth + 1) * LINES));

const slide = (page: string, said: Omit<Slide, 'code' | 'address'>, pageAt: Around['pageAt']): Slide => {
  const address = pageAt(page);
  return { ...said, address, code: encodeQR(address, 'svg', { border: 2 }) };
};

const storySlides = ({ stories, pageAt, pictureAt }: Around): Slide[] =>
  stories.map(({ id, title, summary, unitName, publishedOn, picture }) =>
    slide(
      `/tin-tuc/${id}`,
      {
        kind: 'story',
        title,
        lines: [{ text: summary }, { text: `${formatDay(publishedOn)} · ${unitName}` }],
        ...(picture && { picture: pictureAt(picture.id, 'story') }),
      },
      pageAt,
    ),
  );

const activitySlides = ({ activities, pageAt, pictureAt }: Around): Slide[] =>
  activities.slice(0, NEWS).map(({ id, title, happenedOn, unitName, place, photo }) =>
    slide(
      `/hoat-dong/${id}`,
      {
        kind: 'activity',
        title,
        lines: [{ text: `${formatDay(happenedOn)} · ${unitName}` }, ...(place ? [{ text: place }] : [])],
        ...(photo && { picture: pictureAt(photo.id, 'activity') }),
      },
      pageAt,
    ),
  );

const targetSlides = ({ targets, pageAt }: Around): Slide[] =>
  parts(targets.filter(({ isKnown }) => isKnown)).map((some) =>
    slide(
      '/ke-hoach',
      {
        kind: 'targets',
        title: t.targets,
        lines: some.map(({ text, done, wanted, unit, share, goal }) => ({
          text,
          more:
            share === null
              ? formatNumber(done)
              : `${formatNumber(done)}/${formatNumber(wanted)} ${unit} · ${formatShare(share, 'vi', goal)}`,
          ...(share !== null && { share: Math.max(0, Math.min(1, share)) }),
        })),
      },
      pageAt,
    ),
  );

function deadlineSlides({ plans, today, pageAt }: Around): Slide[] {
  const last = today.add({ days: SOON_DAYS }).toString();
  const due = plans
    .filter(({ end }) => end === null)
    .flatMap(({ units, year }) => units.flatMap(({ name, promises }) => promises.map((promise) => ({ ...promise, name, year }))))
    .flatMap(({ nextDue, ...promise }) =>
      nextDue !== null && nextDue >= today.toString() && nextDue <= last ? [{ ...promise, nextDue }] : [],
    )
    .toSorted((a, b) => a.nextDue.localeCompare(b.nextDue));
  return parts(due.slice(0, 2 * LINES)).map((some) =>
    slide(
      `/ke-hoach/${some[0]?.year ?? today.year}`,
      {
        kind: 'deadlines',
        title: t.deadlines,
        lines: some.map(({ text, name, nextDue }) => ({ text, more: `${formatDay(nextDue)} · ${name}` })),
      },
      pageAt,
    ),
  );
}

const contactSlides = ({ contacts, pageAt }: Around): Slide[] =>
  parts(contacts.filter(({ phones }) => phones.length > 0).slice(0, 2 * LINES)).map((some) =>
    slide(
      '/lien-he',
      {
        kind: 'contacts',
        title: t.contacts,
        lines: some.map(({ title, phones, unit }) => ({ text: phones[0] ?? '', more: unit ? `${title} · ${unit}` : title })),
      },
      pageAt,
    ),
  );

/** What the screen shows in turn, by what was chosen for it; its own words where there is nothing. */
export function slidesFor(
  screen: Pick<Screen, 'hasActivities' | 'hasTargets' | 'hasDeadlines' | 'hasContacts' | 'fallback'>,
  around: Around,
): Slide[] {
  const chosen = [
    ...(screen.hasActivities ? [...storySlides(around), ...activitySlides(around)] : []),
    ...(screen.hasTargets ? targetSlides(around) : []),
    ...(screen.hasDeadlines ? deadlineSlides(around) : []),
    ...(screen.hasContacts ? contactSlides(around) : []),
  ];
  return chosen.length > 0 ? chosen : [slide('/', { kind: 'fallback', title: screen.fallback, lines: [] }, around.pageAt)];
}
