import { ProgramError } from '../process/program-error.ts';
import { addressFor, type Instance } from '../run/instances.ts';
import { explain, TargetUnreachable } from '../run/unreachable.ts';
import type { Examination } from './examination.ts';

/**
 * Connects once and measures; tells what came of it. Undefined when there is nothing to speak with.
 * `adapter` is the file of the user's project that starts the target, if one is known.
 */
export async function handshake(
  examination: Examination,
  connect: () => Promise<Instance>,
  adapter?: string,
): Promise<Instance | undefined> {
  const { words, options } = examination;
  try {
    const instance = await connect();
    const { roundTrip } = instance.calibration;
    const address = addressFor(options.protocol.model, options.probeUser.userId);
    const answers = roundTrip === undefined ? '' : words.answers(roundTrip);
    examination.fine('handshake', words.upgraded(instance.url + address) + answers);
    return instance;
  } catch (error) {
    if (error instanceof ProgramError) {
      examination.problem('handshake', words.endedHere);
      return undefined;
    }
    if (!(error instanceof TargetUnreachable)) throw error;
    const { seen, said, remedy } = explain(error.obstacle, options.language, adapter);
    const advice = { text: seen, remedy: words.sentence(remedy) };
    examination.problem('handshake', advice, said === '' ? {} : { seen: [said] });
    return undefined;
  }
}
