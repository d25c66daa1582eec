import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './tools.mjs';

/** What went wrong, in so many lines: the rest is further up. */
const briefly = (text, lines) =>
  stripVTControlCharacters(text ?? '')
    .split('\n')
    .map((line) => line.trimEnd().slice(0, 200))
    .filter((line) => line !== '' && !line.includes('node_modules'))
    .slice(0, lines)
    .map((line) => `    ${line.trim()}`);

const asLines = (name, text) => [`  ${name}`, ...briefly(text, 5)].join('\n');

/** The failed tests of a report of Vitest, and the files that did not load. */
export function failedUnits(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [asLines(file, message)] : [];
    return failed.map(({ fullName, failureMessages }) =>
      asLines(`${file}: ${fullName}`, failureMessages.join('\n')),
    );
  });
}

/** The failed tests of a report of Playwright, and the files that did not load. */
export function failedScenarios(report) {
  const ofSuite = ({ specs = [], suites = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap((each) => each.errors));
        return asLines(`e2e/${file}:${line}: ${title}`, errors.map(({ message }) => message).join('\n'));
      }),
    ...suites.flatMap(ofSuite),
  ];
  return [
    ...report.suites.flatMap(ofSuite),
    ...report.errors.map(({ message, location }) =>
      asLines(location ? relative(root, location.file) : 'before any test', message),
    ),
  ];
}

/** What a check without tests of its own found: the beginning of what it said, or all that is known. */
export const failedCheck = (output) => briefly(output, 12).join('\n') || '    It said nothing.';
