/** Words by which programs of all languages begin to tell of an error. */
const error = /\b(?:\w*(?:Exception|Error)\b|panic:|fatal\b|Traceback)/;

/** Whether a line of a program's output seems to tell of an error. */
export function tellsOfError(line: string): boolean {
  return error.test(line);
}
