/** The ranks are the flow: what comes later on the line may import what comes earlier, through its front door. */
const ranks = [
  ['units', 'calendar', 'channels', 'laws', 'messages', 'rolls'],
  ['identity'],
  ['assistance', 'documents', 'envelopes'],
  ['papers'],
  ['plans'],
  ['tasks'],
  ['activities'],
  [
    'agenda',
    'briefings',
    'contacts',
    'difficulties',
    'displays',
    'guidance',
    'inspections',
    'newsroom',
    'radio',
    'occasions',
    'procedures',
    'petitions',
    'surveys',
    'budget',
    'commendations',
    'remarks',
    'sitepages',
    'access',
  ],
  ['inquiries', 'quality', 'relays', 'subplans', 'deliveries', 'indicators', 'dossiers'],
  ['reporting'],
  ['regimes', 'rearrangements', 'scoring', 'indices'],
  ['portal'],
  ['opendata'],
  ['subscriptions', 'screens', 'readership'],
];

const group = (names) => `^src/features/(${names.join('|')})/`;

const upward = ranks.flatMap((rank, index) => {
  const notBelow = ranks.slice(index).flat();
  return rank.map((feature) => ({
    name: `rank-of-${feature}`,
    comment: 'A feature imports only features of lower rank; upward and sideways things meet by an event.',
    severity: 'error',
    from: { path: `^src/features/${feature}/` },
    to: { path: group(notBelow), pathNot: `^src/features/${feature}/` },
  }));
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A component may hold itself: trees of units and rows of a form are such.',
      severity: 'error',
      from: { pathNot: '\\.svelte$' },
      to: { circular: true },
    },
    {
      name: 'front-door-only',
      comment: 'Another feature is entered through index.ts or server/index.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/(server/)?index\\.ts$'] },
    },
    {
      name: 'front-door-for-others',
      comment: 'Routes, the worker and the command line use front doors and components, never the inside of a feature.',
      severity: 'error',
      from: { path: '^src/(routes|worker|supervisor|cli|web|demo)/|^src/hooks' },
      to: { path: '^src/features/', pathNot: ['^src/features/[^/]+/((server/)?index\\.ts$|server/jobs\\.ts$|ui/)', '/messages\\.ts$'] },
    },
    {
      name: 'words-are-for-pages',
      comment: 'A page in a browser takes the words of a feature from its messages.ts; what runs on the server takes them from the index.',
      severity: 'error',
      from: { path: '^src/(routes|worker|supervisor|cli|web|demo)/|^src/hooks', pathNot: '\\.svelte$' },
      to: { path: '^src/features/.*/messages\\.ts$' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|routes|worker|supervisor|cli|web|demo)/' },
    },
    {
      name: 'features-know-no-route',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(routes|worker|supervisor|cli|web|demo)/' },
    },
    {
      name: 'business-code-knows-no-framework',
      comment: 'The worker runs the same files under plain Node, and the choice of framework stays open.',
      severity: 'error',
      from: { path: '^src/features/', pathNot: '/ui/' },
      to: { path: ['node_modules/@sveltejs/', 'node_modules/svelte/', '\\.svelte$', '^src/platform/ui/'] },
    },
    {
      name: 'package-stands-alone',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: ['^src/', 'node_modules/(kysely|pg|pg-boss|@sveltejs)/'] },
    },
    {
      name: 'package-front-door',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^packages/',
        pathNot: '^packages/(official-documents/(index|cli/index)\\.ts|spoken-vietnamese/index\\.ts|[^/]+/package\\.json)$',
      },
    },
    {
      name: 'components-take-words-alone',
      comment:
        'The index of a feature brings schemas and rules along, which a browser has no use for; a component takes messages.ts and types.',
      severity: 'error',
      from: { path: '\\.svelte$' },
      to: { path: '^src/features/[^/]+/index\\.ts$', pathNot: '^src/features/channels/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^\\$(app|env|types)', '^virtual:', '^\\./\\$types', 'build/handler\\.js$'] },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.svelte-kit|^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['svelte', 'import', 'node', 'types', 'default'] },
  },
};
