import { SHOWN, type Conflict } from '#platform/values/forms.ts';
import type { Actor } from '#platform/values/actor.ts';
import { editFormOf } from '../src/routes/(staff)/lam-viec/editing.ts';
import { anEvent, formsIn, posted } from './filling.ts';

type Handler = (event: never) => Promise<unknown>;
interface Page {
  load?: Handler;
  actions?: Record<string, Handler>;
}

const root = '/src/routes/(staff)/lam-viec/';
const pages = import.meta.glob<Page>('/src/routes/*staff*/lam-viec/**/+page.server.ts', { eager: true });

/** Every action of the staff that stands behind an edit form, by page and name. */
export const editForms = (): string[] =>
  Object.entries(pages).flatMap(([file, { actions = {} }]) =>
    Object.entries(actions)
      .filter(([, action]) => editFormOf(action))
      .map(([name]) => `${file.slice(root.length, -'/+page.server.ts'.length)} ${name}`),
  );

/** A form of a page, and how it is filled. */
export interface Case {
  page: string;
  action?: string;
  params: Record<string, string>;
  query?: string;
  /** Values that a rule over several fields wants; by name. */
  given?: Record<string, unknown>;
  /** Fields that open with a proposal or are asked anew each time: what was sent is stored elsewhere. */
  asked?: readonly string[];
  /** What the form needs where it opens with nothing, before it can come back unchanged. */
  needed?: Record<string, unknown>;
  /** For a form whose fields are all asked: the form of the page in which a colleague changes what this one decides on, and how. */
  meanwhile?: { action: string; given: Record<string, unknown> };
  /** A form of one's own: nobody else changes it but oneself in another tab. */
  isOwn?: true;
}

const fileOf = (page: string): Page => pages[`${root}${page}/+page.server.ts`] ?? {};
const actionOf = ({ page, action = 'default' }: Case): Handler => fileOf(page).actions?.[action] as Handler;
export const schemaOf = (one: Case) => editFormOf(actionOf(one));
/** How a case is called in the report of the tests. */
export const nameOf = ({ page, action = '', query = '' }: Case): string => [page, action, query].filter(Boolean).join(' ');

/** The forms of the page that its action takes: those with the names of its schema. */
export async function opened(one: Case, by: Actor) {
  const data = await fileOf(one.page).load?.(anEvent(by, `/x?${one.query ?? ''}`, one.params));
  const names = Object.keys(schemaOf(one)?.shape ?? {}).sort();
  const found = formsIn(data).find(
    (fields) =>
      JSON.stringify(
        fields
          .map(({ name }) => name)
          .filter((name) => name !== SHOWN)
          .sort(),
      ) === JSON.stringify(names),
  );
  if (!found) throw new Error(`${nameOf(one)}: the page shows no such form with a version.`);
  return found;
}

interface Answer {
  status?: number;
  data?: { doubts?: readonly { key: string }[]; conflict?: Conflict; errors?: Record<string, string>; typed?: Record<string, unknown> };
}

async function send(one: Case, values: Record<string, unknown>, by: Actor): Promise<Answer> {
  try {
    const address = `/x?/${one.action ?? 'default'}${one.query ? `&${one.query}` : ''}`;
    return (await actionOf(one)(anEvent(by, address, one.params, posted(values)))) as Answer;
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return {};
    throw thrown;
  }
}

/** What the action answered; a redirection is success. Doubts are answered with yes: the figures of this test are large. */
export async function posting(one: Case, values: Record<string, unknown>, by: Actor): Promise<Answer> {
  const answer = await send(one, values, by);
  const doubts = answer.data?.doubts ?? [];
  return doubts.length > 0 ? send(one, { ...values, sure: doubts.map(({ key }) => key).join('|') }, by) : answer;
}

/** True where a field of the form opens with what is stored. */
export const isEdit = (one: Case): boolean => (one.asked ?? []).length < Object.keys(schemaOf(one)?.shape ?? {}).length;

/** An item of each kind of a reading, by its path. */
export const readItems = [
  'document',
  'signer',
  'citations/0',
  'facts/0',
  'assignments/0',
  'assignments/0/duties/0',
  'targets/0',
  'proposals/0',
  'leftovers/0',
  'channels/0',
  'topics/0',
  'recipients/0',
  'budget/sources/0',
  'deadlines/2',
  'assignments/0/duties/0/deadlines/0',
];
