'use strict';
var stopWith = require('./stopWith');

/** The first Node 20 that can `require` a package published as an ES module only; package.json's `engines` says the same. */
var oldest = [20, 19];

module.exports = function checkNode() {
  var version = process.versions.node.split('.').map(Number);
  if (version[0] > oldest[0] || (version[0] === oldest[0] && version[1] >= oldest[1])) return;
  stopWith(
    'Fieldsheet needs Node ' +
      oldest.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Get a newer one from https://nodejs.org.'
  );
};
