import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../src/routes');

export interface Route {
  id: string;
  isPublic: boolean;
  isStaff: boolean;
  /** An address of the route; its parameters are filled with what may stand there. */
  address: string;
  /** Names of its form actions; `default` posts to the address itself. */
  actions: string[];
  /** Methods of an endpoint; none for a page. */
  methods: string[];
  /** Parameters behind `?` that its files name with what they may look like. */
  parameters: string[];
}

const anId = '01234567-89ab-7cde-8f01-23456789abcd';

const addressOf = (id: string): string => {
  const steps = id
    .replaceAll('[x+2e]', '.')
    .split('/')
    .filter((step) => step !== '' && !step.startsWith('('));
  return `/${steps.map((step) => (step === '[nam]' ? '2026' : step.startsWith('[') ? anId : step)).join('/')}`;
};

/** Names declared in the object `actions`, two blanks in. */
const actionsIn = (text: string): string[] => {
  const body = /^export const actions\b[^{]*\{\n([\s\S]*?)^\}/m.exec(text)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(?:async )?(\w+)(?=[:,(])/gm)].map(([, name = '']) => name);
};

const methodsIn = (text: string): string[] =>
  [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)].map(([, name = '']) => name);

const parametersIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/(?:'([a-z-]+)'|\b([a-z]{2,}))\??: (?:\/\^|[a-zA-Z]+Shape\b|pageNumber|proposed|token)/g)].map(
      ([, quoted, bare]) => quoted ?? bare ?? '',
    ),
  ),
];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every route of the product, as its files stand in `src/routes`. */
export function routes(): Route[] {
  const folders = new Set(globSync('**/+{page.svelte,server.ts}', { cwd: root }).map((file) => file.replace(/\/?\+[^/]*$/, '')));
  return [...folders].sort().map((folder) => {
    const [page = '', endpoint = ''] = ['+page.server.ts', '+server.ts'].map((name) =>
      globSync(name, { cwd: join(root, folder) }).length > 0 ? read(join(folder, name)) : '',
    );
    const id = `/${folder}`;
    return {
      id,
      isPublic: id.startsWith('/(portal)'),
      isStaff: id.startsWith('/(staff)'),
      address: addressOf(id),
      actions: actionsIn(page),
      methods: methodsIn(endpoint),
      parameters: parametersIn(page + endpoint + (/\bfeed\(/.test(endpoint) ? read('(portal)/feeds.ts') : '')),
    };
  });
}

/** Where a form of the route is posted to. */
export const postsOf = ({ address, actions, methods, id }: Route): string[] => [
  ...actions.map((name) => (name === 'default' ? address : `${address}?/${name}`)),
  ...(methods.includes('POST') || (actions.length === 0 && id.startsWith('/')) ? [address] : []),
];
