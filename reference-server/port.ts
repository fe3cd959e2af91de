export const PORT_RANGE = 'a port number from 0 to 65535';

/** Reads the number of a port; undefined where it is none. */
export function parsePort(text: string): number | undefined {
  return /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}
