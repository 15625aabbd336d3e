'use strict';
// node scripts/start.cjs dist/start/main.js [arguments]: a built program, or one line that says why it cannot run.
var fs = require('fs');
var path = require('path');
var url = require('url');

require('./check-node.cjs');

var root = path.join(__dirname, '..');
var program = path.join(root, process.argv[2]);

function end(line) {
  process.stderr.write(line + '\n');
  process.exit(1);
}

if (!fs.existsSync(path.join(root, 'node_modules'))) end('The packages are not installed yet: type npm ci');
if (!fs.existsSync(program)) end('The bot is not built yet: type npm run build');
// npm stops only the shell that it started, so that the program would stay behind.
if (process.env.npm_lifecycle_event) {
  var shell = process.ppid;
  setInterval(function () {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
// The program sees its arguments as if it had been started by itself.
process.argv.splice(1, 2, program);
import(url.pathToFileURL(program).href).catch(function (error) {
  process.stderr.write((error && error.stack) + '\n');
  process.exit(1);
});
