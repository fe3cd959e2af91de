// What spec/ alone decides. `npm run generate` does this first, then what needs more.
import { generateFromSpec, readArguments } from './run.ts';

const wanted = readArguments(process.argv.slice(2));
process.exitCode = wanted === undefined ? 2 : await generateFromSpec(wanted.check);
