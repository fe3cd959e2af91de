import { step } from '../core/step.ts';
import { run } from '../main.ts';
import { startServer } from '../shell/server.ts';

/** The reference server with a fault of its own: the text `throw` throws, and `reject` rejects a promise that nobody awaits. */
await run(process.argv.slice(2), 'throwing-server', (settings, rules) =>
  startServer(settings, rules, (state, event, now) => {
    if (event.type === 'text' && event.text === 'throw') throw new TypeError('nobody caught this');
    if (event.type === 'text' && event.text === 'reject') void Promise.reject(new RangeError('nobody awaited this'));
    return step(state, event, now);
  }),
);
