import { step } from '../core/step.ts';
import type { Start } from '../main.ts';
import { startServer } from '../shell/server.ts';
import type { Applied, Fault } from './fault.ts';
import { behind } from './wire/proxy.ts';

/** The reference server itself, and the same reached through a wire that changes nothing. */
export const SOUND: Readonly<Record<string, Start>> = {
  none: startServer,
  'none-wire': behind({}, startServer),
};

/** Starts the reference server with one fault. `applied` is called once, when the fault first takes effect. */
export function faulty(fault: Fault, applied: Applied): Start {
  const tell = once(applied);
  if ('step' in fault) return (address, rules) => startServer(address, rules, fault.step(tell)(step));
  if ('wire' in fault) return (address, rules) => behind(fault.wire(tell), startServer)(address, rules);
  return (address, rules) => startServer(address, fault.rules(rules, tell));
}

function once(tell: Applied): Applied {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    tell();
  };
}
