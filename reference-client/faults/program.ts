import { runFaulty } from './main.ts';

await runFaulty(process.argv.slice(2), 'faulty-client');
