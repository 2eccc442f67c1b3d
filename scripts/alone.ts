import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, parseAst, type Plugin, type Rollup } from 'vite';

const root = join(import.meta.dirname, '..');
const NAME = 'virtual:recording';
const ENTRY = 'src/features/activities/ui/device/alone.ts';
/** What few need comes when it is needed; everything else in one file. */
const ofAll = /^(?!.*(?:BeforeLeaving|SignInAgain|Conflict|platform\/ui\/keys\/))/;
const OWN = join(root, 'src/platform/ui/alone');
const locales = ['vi', 'en'] as const;
type Locale = (typeof locales)[number];

/** Leaves the words of one language: whoever changes it loads the page anew. */
const wordsOf = (locale: Locale): Plugin => ({
  name: 'words-of-one-language',
  transform(code) {
    if (!code.includes('messages({')) return undefined;
    const others = parseAst(code).body.flatMap((one) => {
      const said = one.type === 'ExportNamedDeclaration' && one.declaration?.type === 'VariableDeclaration' ? one.declaration : undefined;
      const call = said?.declarations[0]?.init;
      if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'messages') return [];
      const [texts] = call.arguments;
      if (texts?.type !== 'ObjectExpression') return [];
      return texts.properties.flatMap((text) =>
        text.type === 'Property' && text.key.type === 'Identifier' && text.key.name !== locale ? [text.value] : [],
      );
    });
    const kept = others.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)}{}${left.slice(end)}`, code);
    return { code: kept, map: null };
  },
});

/** Everything that the parts of the page say between quotes, in which the names of their drawings are. */
const quoted = (): Set<string> => {
  const files = ['src/platform/ui', 'src/features/activities/ui'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(svelte|ts)$/.test(name) && !/(^|\/)(icons|.*\.test)\.ts$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  return new Set(files.flatMap((text) => [...text.matchAll(/['"]([a-z-]+)['"]/g)].map(([, word = '']) => word)));
};

/** Leaves the drawings that the parts of the page may show. */
const drawingsThere = (): Plugin => ({
  name: 'drawings-that-are-shown',
  transform(code, id) {
    if (!id.endsWith('platform/ui/show/icons.ts')) return undefined;
    const shown = quoted();
    return {
      code: code.replace(/^\s*'?([a-z-]+)'?: ["'`][^"'`]*["'`],?$/gm, (line, name: string) => (shown.has(name) ? line : '')),
      map: null,
    };
  },
});

/** Builds the script of the recording page by itself: where it asks for the framework's client, it gets what `platform/ui/alone` has for it. */
async function made(locale: Locale): Promise<Rollup.OutputChunk[]> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ configFile: false }), wordsOf(locale), drawingsThere()],
    resolve: {
      alias: { '$app/forms': `${OWN}/forms.ts`, '$app/navigation': `${OWN}/navigation.ts`, '$app/state': `${OWN}/state.svelte.ts` },
    },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, ENTRY),
        output: {
          entryFileNames: '_app/immutable/ghi/[hash].js',
          chunkFileNames: '_app/immutable/ghi/[hash].js',
          codeSplitting: { groups: [{ name: 'all', test: ofAll }] },
        },
      },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  return output.filter((one) => one.type === 'chunk');
}

/** Gives the recording page its script, and `virtual:recording` the address of it in each language; none while developing. */
export function recordingScript(): Plugin {
  let chunks: Promise<[Locale, Rollup.OutputChunk[]][]> | undefined;
  let isBuilding = false;
  const all = () =>
    (chunks ??= Promise.all(locales.map(async (locale): Promise<[Locale, Rollup.OutputChunk[]]> => [locale, await made(locale)])));
  return {
    name: 'recording-script',
    configResolved: ({ command }) => void (isBuilding = command === 'build'),
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const entries = isBuilding
        ? (await all()).map(([locale, list]) => [locale, `/${list.find(({ isEntry }) => isEntry)?.fileName}`])
        : [];
      return `export const scripts = ${JSON.stringify(Object.fromEntries(entries))};`;
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const each = new Map((await all()).flatMap(([, list]) => list.map(({ fileName, code }) => [fileName, code])));
      for (const [fileName, source] of each) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
