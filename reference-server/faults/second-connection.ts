import type { ConnectionId, State, UserId } from '../core/state.ts';
import type { Step } from '../core/step.ts';
import type { StepPlace } from './fault.ts';
import type { Effects } from './step-places.ts';

/** A second connection of a live user. */
export interface Second {
  readonly state: State;
  readonly connection: ConnectionId;
  readonly userId: UserId;
  readonly first: ConnectionId;
  readonly now: number;
}

/** Does something else about a second connection of a live user; `refuse` is what the step does about it. */
export function second(create: () => (attempt: Second, refuse: () => Effects, inner: Step) => Effects): StepPlace {
  return (applied) => (inner) => {
    const meet = create();
    return (state, event, now) => {
      const first = event.type === 'opened' ? state.sessions.get(event.userId) : undefined;
      if (event.type !== 'opened' || first === undefined) return inner(state, event, now);
      applied();
      const { connection, userId } = event;
      return meet({ state, connection, userId, first, now }, () => inner(state, event, now), inner);
    };
  };
}
