import type { Locale } from '#platform/values/messages.ts';

/** What the data of a public page tells of it, whichever page it is. */
export interface PageTold {
  activity?: {
    id: string;
    title: string;
    happenedOn: string;
    unitName: string;
    channel: string;
    place: string | null;
    note: string | null;
    photos: readonly { id: string }[];
  };
  report?: { id: string; title: string; reportedOn: string };
  plans?: readonly { year: number; title: string }[];
  sets?: readonly unknown[];
  title?: string;
  procedure?: {
    code: string;
    name: string;
    plain: string | null;
    performer: string;
    audience: string | null;
    result: string | null;
    address: string | null;
    copied_on: string;
    ways: readonly { name: string; term: string; fee: string }[];
  };
  story?: {
    title: string;
    summary?: string;
    unitName?: string;
    section?: string;
    publishedOn?: string;
    changedOn?: string | null;
    pictures?: readonly { id: string }[];
  };
  contacts?: readonly {
    id: string;
    title: string;
    unit: string | null;
    phones: readonly string[];
    email: string | null;
    address: string | null;
    hours: readonly string[];
    note: string | null;
  }[];
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
}

export interface About {
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

/** What people come to on a day; of the rest that was done there is no day to come to. */
const gatherings = ['conference', 'meeting', 'dialogue', 'training', 'contest', 'performance'];

type Contact = NonNullable<PageTold['contacts']>[number];

/** A hotline or a desk as a service of the authority that is called, written to or visited. */
const serviceOf = (contact: Contact, { origin, name, locale }: Around, publisher: Thing): Thing =>
  only({
    '@type': 'GovernmentService',
    '@id': `${origin}/lien-he#${contact.id}`,
    name: contact.title,
    description: contact.note,
    serviceType: contact.title,
    serviceOperator: contact.unit
      ? { '@type': 'GovernmentOrganization', name: contact.unit, parentOrganization: { '@id': publisher['@id'] } }
      : { '@id': publisher['@id'] },
    areaServed: { '@type': 'AdministrativeArea', name },
    availableChannel: only({
      '@type': 'ServiceChannel',
      serviceUrl: `${origin}/lien-he`,
      availableLanguage: locale,
      servicePhone:
        contact.phones[0] === undefined
          ? undefined
          : {
              '@type': 'ContactPoint',
              telephone: contact.phones[0],
              contactType: contact.title,
              ...(contact.email && { email: contact.email }),
            },
      serviceLocation: contact.address === null ? undefined : { '@type': 'Place', address: contact.address },
    }),
    hoursAvailable:
      contact.hours.length === 0 ? undefined : contact.hours.map((hours) => ({ '@type': 'OpeningHoursSpecification', description: hours })),
  });

/** A procedure as a service of the authority, with its ways of filing. */
const procedureOf = (it: NonNullable<PageTold['procedure']>, { origin, name }: Around, publisher: Thing): Thing =>
  only({
    '@type': 'GovernmentService',
    '@id': `${origin}/thu-tuc/${it.code}`,
    identifier: it.code,
    name: it.name,
    description: it.plain,
    inLanguage: 'vi',
    dateModified: it.copied_on,
    audience: it.audience === null ? undefined : { '@type': 'Audience', audienceType: it.audience },
    serviceOutput: it.result === null ? undefined : { '@type': 'Thing', name: it.result },
    serviceOperator: { '@type': 'GovernmentOrganization', name: it.performer },
    provider: { '@id': publisher['@id'] },
    areaServed: { '@type': 'AdministrativeArea', name },
    availableChannel: it.ways.map((way) => ({ '@type': 'ServiceChannel', name: way.name, processingTime: way.term, description: way.fee })),
    sameAs: it.address,
  });

const accessService = ({ origin, name }: Around, publisher: Thing, title: string): Thing => ({
  '@type': 'GovernmentService',
  '@id': `${origin}/tiep-can-thong-tin`,
  name: title,
  serviceOperator: { '@id': publisher['@id'] },
  areaServed: { '@type': 'AdministrativeArea', name },
  availableChannel: { '@type': 'ServiceChannel', serviceUrl: `${origin}/tiep-can-thong-tin/yeu-cau` },
});

function thingsOf(told: PageTold, around: Around, publisher: Thing): Thing[] {
  const { origin, files, path } = around;
  const { story, contacts, title } = told;
  if (contacts && path === '/lien-he') return contacts.map((contact) => serviceOf(contact, around, publisher));
  if (path === '/tiep-can-thong-tin' && title !== undefined) return [accessService(around, publisher, title)];
  if (told.procedure) return [procedureOf(told.procedure, around, publisher)];
  if (story)
    return [
      only({
        '@type': story.section === 'news' || story.section === 'press' ? 'NewsArticle' : 'Article',
        headline: story.title,
        description: story.summary,
        datePublished: story.publishedOn,
        dateModified: story.changedOn ?? story.publishedOn,
        author: { '@type': 'GovernmentOrganization', name: story.unitName, parentOrganization: { '@id': publisher['@id'] } },
        image: [...(story.pictures ?? []).map(({ id }) => `${files}/tin-tuc/tep/${id}`), `${files}/anh-xem-truoc/${pictureOf(path)}.png`],
        mainEntityOfPage: `${origin}${path}`,
        isAccessibleForFree: true,
        publisher: { '@id': publisher['@id'] },
        // Texts are written in Vietnamese, whatever the language of the page around them.
        inLanguage: 'vi',
      }),
    ];
  const thing = thingOf(told, around, publisher);
  return thing ? [thing] : [];
}

function thingOf(
  { activity, report, plans, sets }: PageTold,
  { origin, files, locale, name }: Around,
  publisher: Thing,
): Thing | undefined {
  const common = { inLanguage: locale, publisher: { '@id': publisher['@id'] } };
  if (activity && !gatherings.includes(activity.channel))
    return only({
      '@type': 'Article',
      headline: activity.title,
      datePublished: activity.happenedOn,
      description: activity.note,
      author: { '@type': 'GovernmentOrganization', name: activity.unitName, parentOrganization: { '@id': publisher['@id'] } },
      image: activity.photos.map(({ id }) => `${files}/tep/${id}`),
      url: `${origin}/hoat-dong/${activity.id}`,
      ...common,
    });
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
  const [, kind = '', key = ''] =
    /^(?:\/ke-hoach\/20\d\d)?\/(ke-hoach|hoat-dong|bao-cao|tin-tuc|nhiem-vu|chi-tieu)\/([\w-]+)$/.exec(path) ?? [];
  return kind === '' ? 'trang' : `${kind}-${key}`;
};

/** What a page says of itself to whoever shows a link to it (Open Graph) and to search engines (schema.org). */
export function aboutOf(told: PageTold, around: Around): About {
  const { name, origin, files, path, contact } = around;
  const publisher = only({
    '@type': 'GovernmentOrganization',
    '@id': `${files}/#co-quan`,
    name,
    url: `${files}/`,
    telephone: contact.phone,
    email: contact.email,
    address: contact.address,
  });
  const things = thingsOf(told, around, publisher);
  return {
    // The first page of a language or step stands without a slash at its end.
    address: path !== '/' ? origin + path : new URL(origin).pathname === '/' ? `${origin}/` : origin,
    picture: `${files}/anh-xem-truoc/${pictureOf(path)}.png`,
    type: told.activity || told.report || told.story ? 'article' : 'website',
    data: inScript({ '@context': 'https://schema.org', '@graph': [publisher, ...things] }),
  };
}
