import { pathToFileURL } from 'node:url';
import { report, runStep, type Done, type Step } from './steps.ts';

const sync: Step = { name: 'generated types', program: 'node_modules/@sveltejs/kit/svelte-kit.js', args: ['sync'] };

/** Two lanes for two cores; both read all types. */
const LANES: readonly Step[][] = [
  [
    {
      name: 'types (svelte-check)',
      program: 'node_modules/svelte-check/bin/svelte-check',
      args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    },
    { name: 'format (prettier)', program: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  ],
  [
    { name: 'lint (eslint)', program: 'node_modules/eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
    {
      name: 'ranks and cycles (dependency-cruiser)',
      program: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      args: ['--output-type', 'err-long', 'src', 'packages'],
    },
    { name: 'dead code (knip)', program: 'node_modules/knip/bin/knip.js', args: [] },
  ],
];

async function lane(steps: readonly Step[]): Promise<Done[]> {
  const done: Done[] = [];
  for (const step of steps) {
    const result = await runStep(step);
    report(result);
    done.push(result);
  }
  return done;
}

/** Runs every check, tells how each went and comes back with how many passed and failed. Nothing is left out because something failed before. */
export async function check(): Promise<{ passed: number; failed: number }> {
  const first = await runStep(sync);
  report(first);
  const all = [first, ...(await Promise.all(LANES.map(lane))).flat()];
  const passed = all.filter((each) => each.code === 0).length;
  return { passed, failed: all.length - passed };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await check();
  process.exit(failed === 0 ? 0 : 1);
}
