'use strict';
var path = require('path');
var checkFolder = require('./checkFolder');
var checkNode = require('./checkNode');
var installPackages = require('./installPackages');

/** Makes sure that the rest of the program can run here, or ends the process with one line that says why it cannot. */
module.exports = function prepare() {
  var root = path.join(__dirname, '..', '..');
  checkNode();
  checkFolder(root);
  installPackages(root);
};
