import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { check } from './check.ts';
import { report, runStep } from './steps.ts';

interface Counts {
  passed: number;
  failed: number;
}

const outcome = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const none: Counts = { passed: 0, failed: 1 };

/** A file that could not even be loaded holds no failed test, but has failed. */
function counted(text: string, code: number): Counts {
  const { numPassedTests, numFailedTests, testResults } = outcome.parse(JSON.parse(text));
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function vitest(name: string, args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-outcome-'));
  const file = join(folder, 'outcome.json');
  console.log(`\n${name}`);
  try {
    const { code } = await runStep(
      {
        name,
        program: 'node_modules/vitest/vitest.mjs',
        args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      },
      true,
    );
    return counted(readFileSync(file, 'utf8'), code);
  } catch (error) {
    console.error(error);
    return none;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!process.env['MINHBACH_CORPUS']) console.log('MINHBACH_CORPUS is not set: tests over real documents say so and pass.');

const all: Counts[] = [await check()];
all.push(await vitest('unit and integration', []));
const build = await runStep({ name: 'build', program: 'run.mjs', args: ['build'] });
report(build);
all.push(build.code === 0 ? await vitest('processes and browser', ['--config', 'tests/vitest.config.ts']) : none);

const passed = all.reduce((sum, each) => sum + each.passed, 0);
const failed = all.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
