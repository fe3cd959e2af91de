import { encode } from 'uqr';

/** Modules around the code that scanners need to find it. */
const quietZone = 2;
/** White on black by numbers of the palette that no theme changes, so that it reads alike on dark and light terminals. */
const whiteOnBlack = '\u001b[38;5;231;48;5;16m';
const reset = '\u001b[0m';

/**
 * A text as a QR code, two modules a character cell. Undefined where it is wider than the columns. Without colours it is
 * right on terminals that write light on dark.
 */
export function qrCode(text: string, columns: number, coloured: boolean): string[] | undefined {
  const { data, size } = encode(text, { ecc: 'L', border: quietZone });
  if (size > columns) return undefined;
  const light = (row: number, column: number): boolean => data[row]?.[column] !== true;
  const line = (row: number): string =>
    Array.from({ length: size }, (_, column) => {
      const lower = light(row + 1, column);
      if (light(row, column)) return lower ? '█' : '▀';
      return lower ? '▄' : ' ';
    }).join('');
  const lines = Array.from({ length: Math.ceil(size / 2) }, (_, index) => line(2 * index));
  return coloured ? lines.map((each) => whiteOnBlack + each + reset) : lines;
}
