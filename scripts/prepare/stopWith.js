'use strict';

/** Ends the process with one line that a person can act on. */
module.exports = function stopWith(line) {
  process.stderr.write(line + '\n');
  process.exit(1);
};
