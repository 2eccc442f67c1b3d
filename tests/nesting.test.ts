import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .map((path) => join(root, 'src', path));

/** What a browser takes out of a paragraph: it closes the paragraph before it, and the page that comes is not the one that was sent. */
const blocks = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);

interface Seen {
  name: string;
  isComponent: boolean;
  inParagraph: boolean;
}

interface Read {
  /** Where its components come from, by the name that it gives them. */
  imports: Map<string, string>;
  seen: Seen[];
}

/** Components of the kit come through its front door. */
const doors = new Map(
  [...readFileSync(join(root, 'src/platform/ui/index.ts'), 'utf8').matchAll(/default as (\w+) \} from '(\.\/[^']+\.svelte)'/g)].map(
    ([, name = '', path = '']) => [name, join(root, 'src/platform/ui', path)],
  ),
);

const pathOf = (from: string, source: string): string =>
  source.startsWith('#') ? join(root, 'src', source.slice(1)) : resolve(dirname(from), source);

function importsOf(file: string, text: string): Map<string, string> {
  const own = [...text.matchAll(/import (\w+) from '([^']+\.svelte)'/g)].map(([, name = '', source = '']): [string, string] => [
    name,
    pathOf(file, source),
  ]);
  const fromDoor = [...text.matchAll(/import \{([^}]*)\} from '#platform\/ui\/index\.ts'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.replace('type ', '').trim())
    .flatMap((name): [string, string][] => (doors.has(name) ? [[name, doors.get(name) ?? '']] : []));
  return new Map([...own, ...fromDoor]);
}

function elementsIn(node: unknown, inParagraph: boolean, seen: Seen[]): void {
  if (Array.isArray(node)) for (const one of node) elementsIn(one, inParagraph, seen);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, name } = node as { type?: string; name?: string };
  const isElement = type === 'RegularElement' || type === 'Component';
  if (isElement && name) seen.push({ name, isComponent: type === 'Component', inParagraph });
  // What a component is given is put where that says; a snippet likewise.
  const inside = type === 'RegularElement' ? inParagraph || name === 'p' : type === 'SnippetBlock' ? false : inParagraph;
  for (const [key, value] of Object.entries(node)) if (key !== 'attributes' && key !== 'expression') elementsIn(value, inside, seen);
}

const read = new Map(
  files.map((file): [string, Read] => {
    const text = readFileSync(file, 'utf8');
    const seen: Seen[] = [];
    elementsIn(parse(text, { modern: true }).fragment, false, seen);
    return [file, { imports: importsOf(file, text), seen }];
  }),
);

const known = new Map<string, boolean>();
/** Whether anything that the component shows is a block, also what it shows by others. */
function isBlock(file: string): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false);
  const { seen, imports } = read.get(file) ?? { seen: [], imports: new Map<string, string>() };
  const found = seen.some(({ name, isComponent }) => (isComponent ? isBlock(imports.get(name) ?? '') : blocks.has(name)));
  known.set(file, found);
  return found;
}

test('no paragraph holds what a browser would take out of it', () => {
  expect(files.length).toBeGreaterThan(200);
  expect([isBlock(doors.get('PostButton') ?? ''), isBlock(doors.get('Icon') ?? '')]).toEqual([true, false]);
  const wrong = [...read].flatMap(([file, { seen, imports }]) =>
    seen
      .filter(({ name, isComponent, inParagraph }) => inParagraph && (isComponent ? isBlock(imports.get(name) ?? '') : blocks.has(name)))
      .map(({ name }) => `${file.slice(root.length + 5)}: <${name}> in <p>`),
  );
  expect([...new Set(wrong)]).toEqual([]);
});
