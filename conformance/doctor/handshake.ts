import { ProgramError } from '../process/program-error.ts';
import { addressFor, type Instance } from '../run/instances.ts';
import { explain, TargetUnreachable } from '../run/unreachable.ts';
import type { Examination } from './examination.ts';

/** Connects once and measures; tells what came of it. Undefined when there is nothing to speak with. */
export async function handshake(
  examination: Examination,
  connect: () => Promise<Instance>,
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
    const { seen, remedy } = explain(error.obstacle, options.language);
    examination.problem('handshake', { text: seen, remedy: words.sentence(remedy) });
    return undefined;
  }
}
