import { benchReading } from './reading.ts';
console.log(JSON.stringify(await benchReading(), undefined, 1));
