import type { Locale } from '#platform/values/messages.ts';

/** What the data of a public page tells of it, whichever page it is. */
export interface PageTold {
  activity?: {
    id: string;
    title: string;
    happenedOn: string;
    unitName: string;
    place: string | null;
    note: string | null;
    photos: readonly { id: string }[];
  };
  report?: { id: string; title: string; reportedOn: string };
  plans?: readonly { year: number; title: string }[];
  sets?: readonly unknown[];
}

export interface Around {
  name: string;
  locale: Locale;
  /** Where the pages of the authority are, in the language of the page and without one; no slash at the end. */
  origin: string;
  files: string;
  /** The path of the page without language and step. */
  path: string;
  contact: { phone?: string | undefined; email?: string | undefined; address?: string | undefined };
  /** What every page of the authority says of itself. */
  lead: string;
}

export interface About {
  title: string;
  description: string;
  address: string;
  picture: string;
  type: 'website' | 'article';
  /** By schema.org, ready to stand in a script element: no letter of it ends one. */
  data: string;
}

type Thing = Record<string, unknown>;

/** Without what would end the element, or be written otherwise there. */
const inScript = (thing: Thing): string =>
  JSON.stringify(thing).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const only = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== null && value !== ''));

function thingOf(
  { activity, report, plans, sets }: PageTold,
  { origin, files, locale, name }: Around,
  publisher: Thing,
): Thing | undefined {
  const common = { inLanguage: locale, publisher: { '@id': publisher['@id'] } };
  if (activity)
    return only({
      '@type': 'Event',
      name: activity.title,
      startDate: activity.happenedOn,
      description: activity.note,
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: activity.place ?? name, address: activity.place ?? name },
      organizer: { '@type': 'GovernmentOrganization', name: activity.unitName, parentOrganization: { '@id': publisher['@id'] } },
      image: activity.photos.map(({ id }) => `${files}/tep/${id}`),
      url: `${origin}/hoat-dong/${activity.id}`,
    });
  if (report)
    return only({
      '@type': 'Report',
      name: report.title,
      datePublished: report.reportedOn,
      url: `${origin}/bao-cao/${report.id}`,
      ...common,
    });
  if (sets)
    return {
      '@type': 'DataCatalog',
      name: `Open data: ${name}`,
      url: `${origin}/du-lieu-mo`,
      ...common,
      encoding: { '@type': 'MediaObject', contentUrl: `${origin}/api/v1/catalog.jsonld` },
    };
  const [plan] = plans ?? [];
  return plan && plans?.length === 1 && 'units' in plan
    ? {
        '@type': 'DigitalDocument',
        name: plan.title,
        temporalCoverage: String(plan.year),
        url: `${origin}/ke-hoach/${plan.year}`,
        ...common,
      }
    : undefined;
}

/** The name of the picture that is drawn for the page. */
const pictureOf = (path: string): string => {
  const [, kind = '', key = ''] = /^\/(ke-hoach|hoat-dong|bao-cao)\/([\w-]+)$/.exec(path) ?? [];
  return kind === '' ? 'trang' : `${kind}-${key}`;
};

/** What a page says of itself to whoever shows a link to it (Open Graph) and to search engines (schema.org). */
export function aboutOf(told: PageTold, around: Around): About {
  const { name, origin, files, path, lead, contact } = around;
  const publisher = only({
    '@type': 'GovernmentOrganization',
    '@id': `${files}/#co-quan`,
    name,
    url: `${files}/`,
    telephone: contact.phone,
    email: contact.email,
    address: contact.address,
  });
  const title = told.activity?.title ?? told.report?.title ?? (path.startsWith('/ke-hoach/') ? told.plans?.[0]?.title : undefined) ?? name;
  const note = told.activity?.note ?? lead;
  const [photo] = told.activity?.photos ?? [];
  const thing = thingOf(told, around, publisher);
  return {
    title,
    description: note.length > 200 ? `${note.slice(0, 197).trimEnd()}…` : note,
    address: `${origin}${path === '/' ? '/' : path}`,
    picture: photo ? `${files}/tep/${photo.id}` : `${files}/anh-xem-truoc/${pictureOf(path)}.png`,
    type: told.activity || told.report ? 'article' : 'website',
    data: inScript({ '@context': 'https://schema.org', '@graph': thing ? [publisher, thing] : [publisher] }),
  };
}
