import type { OutputPlace, Tell } from './fault.ts';

/** Keeps back some events of the driver. */
export function untold(create: () => (name: string, told: Parameters<Tell>[0]) => boolean): OutputPlace {
  return (applied) => (tell) => {
    const isKept = create();
    return (told) => {
      if (!isKept(String(told['event']), told)) return tell(told);
      applied();
    };
  };
}

/** Tells events of one name late, by so many milliseconds. */
export function late(name: string, delay: number): OutputPlace {
  return (applied) => (tell) => (told) => {
    if (told['event'] !== name) return tell(told);
    applied();
    setTimeout(() => tell(told), delay).unref();
  };
}
