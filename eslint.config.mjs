import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddinRules from 'eslint-plugin-office-addins/lib/rules/index.js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The folders of `src`, and which others each may import. This is the architecture; everything not listed is refused. */
const arrows = {
  domain: [],
  contract: ['domain'],
  application: ['domain', 'contract'],
  excel: ['application', 'domain'],
  api: ['application', 'contract', 'domain'],
  worker: ['application', 'domain'],
  taskpane: ['application', 'contract', 'domain'],
  commands: ['application'],
  server: ['contract', 'domain'],
  pages: [],
  system: ['contract', 'domain', 'pages'],
  signIn: ['contract', 'domain', 'pages'],
  xlsx: ['domain'],
  cli: ['domain', 'contract', 'xlsx'],
  workbench: ['xlsx'],
};

/** Composition roots: the only files that see both sides of a port, and what each sees beyond its folder's arrows. */
const compositionRoots = [
  { category: 'pane composition', pattern: 'src/taskpane/main.tsx', allow: ['excel', 'api', 'commands', 'worker'] },
  { category: 'worker composition', pattern: 'src/worker/main.ts', allow: ['api'] },
  { category: 'system composition', pattern: 'src/system/{main.tsx,compose/**}', allow: ['api', 'application'] },
  { category: 'sign-in composition', pattern: 'src/signIn/main.tsx', allow: ['api', 'application'] },
  { category: 'workbench composition', pattern: 'src/workbench/serve/**', allow: ['server'] },
];

/** Packages that the pure folders may use: no input or output, no clock, no platform. */
const purePackages = ['zod', 'zod/**', 'libphonenumber-js', 'libphonenumber-js/**', 'fastest-levenshtein'];

/** Folders whose code runs in a browser, where Node's own modules do not exist. */
const browserFolders = ['domain', 'contract', 'application', 'excel', 'api', 'worker', 'taskpane', 'commands', 'pages', 'system', 'signIn'];

const element = (types) => ({ element: { types: { anyOf: [types].flat() } } });

const boundaryPolicies = [
  ...Object.entries(arrows).map(([folder, targets]) => ({
    from: element(folder),
    allow: { to: element([folder, ...targets]) },
  })),
  ...compositionRoots.map(({ category, allow }) => ({
    from: { file: { categories: category } },
    allow: { to: element(allow) },
  })),
  { from: { element: { types: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
  { from: element(browserFolders), disallow: { to: { module: { origin: 'core' } } } },
  { from: element(['domain', 'contract']), disallow: { to: { module: { origin: 'external' } } } },
  {
    from: element(['domain', 'contract']),
    allow: { to: { module: { origin: 'external', source: purePackages } } },
  },
  {
    from: { element: { types: { noneOf: ['workbench'] } } },
    disallow: { to: { module: { origin: 'external', source: ['@microsoft/office-js', '@microsoft/office-js/**'] } } },
  },
];

const unsafeHtml = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Put text into the page as text: markup from a cell would run.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Put text into the page as text: markup from a cell would run.',
  },
];

const excelNamed = ['MemberExpression[object.name="Excel"]', 'TSQualifiedName[left.name="Excel"]'].map((selector) => ({
  selector,
  message: 'Only src/excel names the Excel API; elsewhere use the workbook port.',
}));

const impureClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core has no clock: take the time as an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The core has no clock: take the time as an argument.' },
];

const pureGlobals = ['crypto', 'fetch', 'window', 'document', 'process', 'localStorage', 'performance', 'Office', 'Excel'].map((name) => ({
  name,
  message: 'src/domain and src/contract are pure: pass the value in.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.data/', '.artifacts/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'require',
          'module',
          'exports',
          'process',
          'console',
          '__dirname',
          '__filename',
          'Buffer',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  // An old Node must be able to read these, to say that it is too old.
  { files: ['scripts/*.js', 'scripts/prepare/*.js'], languageOptions: { ecmaVersion: 2015 } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...unsafeHtml],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': [
        ...Object.keys(arrows).map((type) => ({ type, pattern: `src/${type}` })),
        ...['test', 'bench', 'scripts'].map((type) => ({ type, pattern: `${type}/**/*`, partialMatch: false })),
      ],
      'boundaries/files': compositionRoots.map(({ category, pattern }) => ({ category, pattern })),
      'boundaries/include': ['{src,test,bench,scripts}/**/*'],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies: boundaryPolicies }],
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/no-unknown-files': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/workbench/**'],
    rules: { 'no-restricted-syntax': ['error', ...unsafeHtml, ...excelNamed] },
  },
  {
    files: ['src/domain/**', 'src/contract/**'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'The core makes no random values: take them as an argument.' },
      ],
      'no-restricted-syntax': ['error', ...unsafeHtml, ...excelNamed, ...impureClock],
    },
  },
  {
    files: ['src/cli/**', 'src/server/main.ts', 'src/server/company.ts', 'src/workbench/serve/main.ts', 'bench/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: { '@typescript-eslint/no-require-imports': ['error', { allow: ['/webpack\\.config\\.js$'] }] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/component/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ['src/excel/**', 'src/commands/**', 'src/taskpane/**'],
    plugins: { 'office-addins': { rules: officeAddinRules.default } },
    rules: Object.fromEntries(Object.keys(officeAddinRules.default).map((name) => [`office-addins/${name}`, 'error'])),
  },
);
