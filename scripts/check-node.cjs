'use strict';
// In the oldest JavaScript, without any package: it has to run on the Node that it refuses.
var wanted = require('../package.json').engines.node.replace('>=', '');

/** Whether a version, such as 20.19.0, is at least another one. */
function isAtLeast(version, least) {
  var have = version.split('.').map(Number);
  var need = least.split('.').map(Number);
  return have[0] > need[0] || (have[0] === need[0] && have[1] >= need[1]);
}

if (!isAtLeast(process.versions.node, wanted)) {
  process.stderr.write(
    'This is Node.js ' + process.versions.node + ', but ' + wanted + ' or newer is needed: https://nodejs.org/\n',
  );
  process.exit(1);
}
