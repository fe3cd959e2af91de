import { TIMERS } from '#generated/support-chat/constants.js';
import { type Step, step } from '../core/step.ts';
import { drive } from '../driver/drive.ts';
import { readSettings } from '../driver/settings.ts';
import { channelUrl } from '../shell/channel-url.ts';
import { Client, type ClientOptions } from '../shell/client.ts';
import { openNodeLink } from '../shell/node-link.ts';
import { UserError } from '../user-error.ts';
import type { Applied, Fault, Start, World } from './fault.ts';
import { relayTo } from './wire/relay.ts';
import type { Wire } from './wire/wire.ts';

/** The driver of the reference client, and the same behind a relay that changes nothing. */
export const SOUND: Readonly<Record<string, Start>> = {
  none: (world) => run(world, readSettings(world.environment)),
  'none-wire': (world) => runBehind(world, () => ({})),
};

/** Starts the driver of the reference client with one fault. `applied` is called once, when it first takes effect. */
export function faulty(fault: Fault, applied: Applied): Start {
  const tell = once(applied);
  return (world) => {
    if ('wire' in fault) return runBehind(world, fault.wire(tell));
    const options = readSettings(world.environment);
    if ('step' in fault) return run(world, options, openNodeLink, fault.step(tell)(step));
    if ('output' in fault) return run({ ...world, tell: fault.output(tell)(world.tell) }, options);
    const interval = options.heartbeatInterval ?? TIMERS.heartbeatInterval;
    return run(world, options, fault.link(tell, interval)(openNodeLink));
  };
}

async function run(
  { input, tell, log }: World,
  options: ClientOptions,
  openLink = openNodeLink,
  machine: Step = step,
): Promise<void> {
  const client = UserError.from(() => new Client(options, openLink, machine));
  await drive(client, input, { event: (told) => tell({ ...told }), log });
}

async function runBehind(world: World, create: () => Wire): Promise<void> {
  const { url, ...options } = readSettings(world.environment);
  UserError.from(() => channelUrl(url, options.userId));
  await run(world, { ...options, url: await relayTo(url, create) });
}

function once(tell: Applied): Applied {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    tell();
  };
}
