/** Calls a listener with what is told. */
export type Listener<T> = (told: T) => void;

/** Who wants to know what: the smallest emitter that is typed. */
export class Emitter<Events> {
  readonly #listeners: { [K in keyof Events]?: Set<Listener<Events[K]>> } = {};

  /** Calls `listener` each time from now on, until the returned function is called. */
  on<K extends keyof Events>(name: K, listener: Listener<Events[K]>): () => void {
    const listeners = this.#listeners[name] ?? new Set<Listener<Events[K]>>();
    this.#listeners[name] = listeners;
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** Tells all listeners in turn. One that throws is an uncaught error of the program, not of the others. */
  emit<K extends keyof Events>(name: K, told: Events[K]): void {
    for (const listener of this.#listeners[name] ?? []) {
      try {
        listener(told);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
