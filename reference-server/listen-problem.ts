import { UserError } from './user-error.ts';

/** Where something was to listen, and the flags that say so. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly hostFlag: string;
  readonly portFlag: string;
}

/** The mistake of a person who wants to listen where that cannot be; `error` is the system's. */
export function cannotListen({ host, port, hostFlag, portFlag }: Place, error: unknown): UserError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const noAddress = `this machine has no such address; choose another with ${hostFlag}`;
  const problems: Readonly<Record<string, string>> = {
    EADDRINUSE: `it is in use; stop the program that holds it, or choose another with ${portFlag} (0 is any free one)`,
    EACCES: `no permission; choose a ${portFlag} from 1024 up`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  return new UserError(`cannot listen on ${host} port ${port}: ${problems[code] ?? message}`, 1);
}
