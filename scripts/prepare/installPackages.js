'use strict';
var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');
var stopWith = require('./stopWith');

/**
 * Installs the packages of package-lock.json when what lies in node_modules is not what it names.
 * @param {string} root the folder of package-lock.json
 */
module.exports = function installPackages(root) {
  if (isInstalled(root)) return;
  console.log('Installing packages (once; about a minute) …');
  // `ci` installs what the lock file names and nothing else, and refuses one that does not fit package.json.
  var npm = childProcess.spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // Node starts npm.cmd on Windows only through a shell.
    shell: process.platform === 'win32',
  });
  if (npm.error) stopWith('npm could not be started (' + npm.error.code + '). It comes with Node: install Node again, with npm.');
  if (npm.status !== 0) stopWith(explain(npm.stderr, root));
  console.log('Packages installed.');
};

/** npm keeps a copy of what it installed in node_modules/.package-lock.json. Packages for other platforms are rightly absent there. */
function isInstalled(root) {
  var wanted = readPackages(root, 'package-lock.json');
  var installed = readPackages(root, 'node_modules/.package-lock.json');
  if (!wanted) stopWith('package-lock.json is missing or damaged: fetch the project again.');
  if (!installed) return false;
  return Object.keys(wanted).every(function (name) {
    if (name === '') return true;
    if (!installed[name]) return wanted[name].optional === true;
    return installed[name].version === wanted[name].version;
  });
}

function readPackages(root, file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function explain(output, root) {
  if (/ENOSPC/.test(output)) return 'The packages could not be installed: no space is left on the disk.';
  if (/EACCES|EPERM|EROFS/.test(output)) return 'The packages could not be installed: ' + root + ' does not allow writing.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
    return 'The packages could not be installed: npm does not reach its registry. Check the connection (or npm’s proxy setting), then start again.';
  }
  var reason = output.split('\n').filter(function (line) {
    return /^npm (error|ERR!) (?!A complete log|code)/.test(line);
  })[0];
  return (
    'The packages could not be installed: ' +
    (reason ? reason.replace(/^npm (error|ERR!) /, '').replace(/\.+$/, '') : 'npm ci failed') +
    '. Run "npm ci" to see all that npm says.'
  );
}
