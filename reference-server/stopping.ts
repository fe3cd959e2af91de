import type { Limits } from './shell/limits.ts';
import type { RunningServer } from './shell/server.ts';

/** How long a program may take to end after its server must have stopped, in milliseconds. */
const GRACE_MS = 2000;

/** How a program ends: by a signal, or by an error that nobody caught, which is a fault of the program. */
export class Stopping {
  /** Settles at the first SIGINT or SIGTERM, or at the first fault. A second signal ends the program at once. */
  readonly asked: Promise<void>;
  readonly #crashed: (error: unknown) => void;
  #faulty = false;

  /** Listens from now on. `crashed` is told the first fault; others mostly come of it. The exit code is 1 from then on. */
  constructor(crashed: (error: unknown) => void) {
    this.#crashed = crashed;
    this.asked = new Promise((resolve) => {
      let signalled = false;
      for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15 })) {
        process.on(signal, () => {
          if (signalled) process.exit(128 + number);
          signalled = true;
          resolve();
        });
      }
      process.on('uncaughtException', (error) => {
        this.#fail(error);
        resolve();
      });
    });
  }

  /** Stops the server, and ends the program where something still keeps it alive when it should long be over. */
  async stop(server: Pick<RunningServer, 'stop'>, { drainTime, closeDeadline }: Limits): Promise<void> {
    setTimeout(() => process.exit(), drainTime + closeDeadline + GRACE_MS).unref();
    await server.stop().catch((error) => this.#fail(error));
  }

  #fail(error: unknown): void {
    if (this.#faulty) return;
    this.#faulty = true;
    process.exitCode = 1;
    this.#crashed(error);
  }
}
