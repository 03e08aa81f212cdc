'use strict';
var fs = require('fs');
var path = require('path');
var stopWith = require('./stopWith');

/**
 * Packages, bundles and the database all go into the project's folder, so it must take files.
 * @param {string} root the project's folder
 */
module.exports = function checkFolder(root) {
  var probe = path.join(root, '.write-probe-' + process.pid);
  try {
    fs.writeFileSync(probe, 'x');
    fs.unlinkSync(probe);
  } catch (error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
      stopWith('No space is left on the disk that holds ' + root + '. Free some, then start again.');
    stopWith(
      'Nothing can be written to ' + root + ' (' + error.code + '). Copy the project to a folder of your own, or allow writing to this one.'
    );
  }
};
