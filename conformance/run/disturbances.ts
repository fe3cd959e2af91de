import type { Plan } from '../scenario/plan.ts';

/** Watches which scenarios are in play at the same time as those that others may suffer from. */
export class Disturbances {
  #inPlay = 0;
  #begun = 0;

  /** A scenario begins. Call the result once when it is over: it tells whether another one that disturbs was in play. */
  enter(plan: Plan): () => boolean {
    const disturbs = disturbsOthers(plan);
    const others = this.#inPlay > 0;
    if (disturbs) {
      this.#inPlay += 1;
      this.#begun += 1;
    }
    const before = this.#begun;
    return () => {
      if (disturbs) this.#inPlay -= 1;
      return others || this.#begun > before;
    };
  }
}

/** Whether a scenario does what an implementation may let others suffer from: it stops reading, or breaks off. */
function disturbsOthers({ steps }: Plan): boolean {
  return steps.some(
    ({ step }) =>
      step.stall !== undefined ||
      step.drop !== undefined ||
      step.send?.frame !== undefined ||
      step.send?.bytes !== undefined ||
      (typeof step.connect === 'object' && step.connect.handshake === 'half'),
  );
}
