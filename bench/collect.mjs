// Loaded into the product's processes while it is measured: a signal collects what is no longer needed.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Set here and not on the command line: other flags would leave what Node has compiled aside.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => collect());
