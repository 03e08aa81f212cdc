/** One project per kind of test; `npm test` runs them all, `npx jest --selectProjects unit` one of them. */
const project = (name, environment) => ({
  displayName: name,
  testEnvironment: environment,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  transform: { '^.+\\.[tj]sx?$': '@swc/jest' },
});

module.exports = {
  projects: [
    project('unit', 'node'),
    project('integration', 'node'),
    project('component', 'jsdom'),
    project('e2e', 'node'),
  ],
};
