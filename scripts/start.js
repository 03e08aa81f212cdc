'use strict';
// Plain JavaScript in old syntax, without dependencies: it runs before anything is installed and tells an old Node what is wrong.
require('./prepare/prepare')();

require('tsx/cjs/api').register();
if (require('./start/bundlesReady.ts').bundlesReady()) require('../src/workbench/serve/main.ts');
else process.exitCode = 1;
