import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedCheck, failedScenarios, failedUnits } from './failures.mjs';
import { commandFile, root, runNode } from './tools.mjs';

const reports = mkdtempSync(join(tmpdir(), 'handset-test-'));
const script = (name) => join(root, 'scripts', name);

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Counts of a check that has no tests of its own: one. */
const asOne = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, names: [failedCheck(output)] };

const unitReport = join(reports, 'unit.json');
const countUnit = (result) => {
  const report = readReport(unitReport);
  if (!report) return asOne({ code: 1, output: result.output });
  const names = failedUnits(report);
  const failed = names.length || (result.code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, names };
};

const e2eReport = join(reports, 'e2e.json');
const countE2e = (result) => {
  const report = readReport(e2eReport);
  if (!report) return asOne({ code: 1, output: result.output });
  const { stats } = report;
  const failed = stats.unexpected + stats.flaky || (result.code === 0 ? 0 : 1);
  return { passed: stats.expected, failed, skipped: stats.skipped, names: failedScenarios(report) };
};

const steps = [
  {
    name: 'format',
    run: () => runNode(commandFile('@biomejs/biome', 'biome'), ['format', '.']),
    count: asOne,
  },
  { name: 'lint', run: () => runNode(script('lint.mjs')), count: asOne },
  { name: 'types', run: () => runNode(script('types.mjs')), count: asOne },
  {
    name: 'unit',
    run: () =>
      runNode(commandFile('vitest'), [
        'run',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    count: countUnit,
  },
  { name: 'build', run: () => runNode(script('ensure-built.mjs')), count: asOne },
  {
    name: 'e2e',
    needs: 'build',
    run: () =>
      runNode(script('e2e.mjs'), ['--reporter=dot,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport }),
    count: countE2e,
  },
];

const totals = { passed: 0, failed: 0 };
const broken = new Set();
/** What failed, to be named once more at the end: nobody should have to look for it further up. */
const failures = [];

for (const step of steps) {
  if (broken.has(step.needs)) {
    console.log(`${step.name.padEnd(7)} not run: ${step.needs} failed`);
    totals.failed += 1;
    failures.push(`${step.name}: not run`);
    continue;
  }
  const result = await step.run();
  const { passed, failed, skipped = 0, names = [] } = step.count(result);
  totals.passed += passed;
  totals.failed += failed;
  const seconds = `${(result.tookMs / 1000).toFixed(1)} s`.padStart(8);
  const notRun = skipped > 0 ? `, ${skipped} not run` : '';
  console.log(`${step.name.padEnd(7)} ${seconds}  ${passed} passed, ${failed} failed${notRun}`);
  if (failed > 0) {
    broken.add(step.name);
    console.log(result.output);
    // More than these few dozen have one cause, and it is among them.
    const named = names.length > 0 ? names : [failedCheck(result.output)];
    const more = names.length > 40 ? [`  and ${names.length - 40} more`] : [];
    failures.push([`${step.name}: ${failed} failed`, ...named.slice(0, 40), ...more].join('\n'));
  }
  for (const line of result.output.match(/^.*not run: .*$/gm) ?? []) {
    if (failed === 0) console.log(`                  ${line.trim()}`);
  }
}

rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
