import { createInterface } from 'node:readline';

/** What a person does at the keyboard. */
export interface KeyEvents {
  enter(): void;
  /** q, Ctrl-D, or the end of the input. */
  end(): void;
  /** Ctrl-C; where lines are read it is a signal. */
  interrupt(): void;
  /** Something else was typed, which is told once a line. */
  text(): void;
}

/** Input that may be a terminal. */
export type KeyInput = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };

/** Whether keys act by themselves; otherwise Enter ends the line that does. */
export function hasKeys(input: KeyInput): boolean {
  return input.isTTY === true && input.setRawMode !== undefined;
}

/** Listens to a keyboard: to each key of a terminal at once, or else line by line. Gives what ends that. */
export function listenToKeys(input: KeyInput, events: KeyEvents): () => void {
  return hasKeys(input) ? eachKey(input, events) : eachLine(input, events);
}

function eachLine(input: KeyInput, events: KeyEvents): () => void {
  let over = false;
  const lines = createInterface({ input, terminal: false });
  lines.on('line', (line) => act(line.trim(), events));
  lines.on('close', () => over || events.end());
  return () => {
    over = true;
    lines.close();
  };
}

function act(line: string, { enter, end, text }: Omit<KeyEvents, 'interrupt'>): void {
  if (line === '') enter();
  else if (line.toLowerCase() === 'q') end();
  else text();
}

function eachKey(input: KeyInput, events: KeyEvents): () => void {
  const raw = (on: boolean): void => void input.setRawMode?.(on);
  /** Whether there is text before the cursor, as the person sees it: the Enter that ends it skips nothing. */
  let typed = false;
  const press = (line: string, goesOn: boolean): void => {
    const word = line.trim();
    const before = typed;
    typed = goesOn && word.toLowerCase() !== 'q';
    if (!before || word.toLowerCase() === 'q') act(word, events);
  };
  const take = (data: string | Buffer): void => {
    const keys = String(data);
    // Arrows and their like.
    if (keys.startsWith('\u001b')) return;
    if (keys === '\u001a') return suspend(raw);
    if (keys === '\u001c') return void process.kill(0, 'SIGQUIT');
    if (keys.includes('\u0003')) return events.interrupt();
    if (keys.includes('\u0004')) return events.end();
    // Keys that were pressed one after the other, or pasted, may come together.
    const lines = keys.split(/\r\n|[\r\n]/);
    const rest = lines.pop() ?? '';
    for (const line of lines) press(line, false);
    if (rest.trim() !== '') press(rest, true);
  };
  // A shell that had the terminal meanwhile has set it as it likes it.
  const resume = (): void => {
    raw(false);
    raw(true);
  };
  const hungUp = (): void => events.end();
  raw(true);
  input.on('data', take);
  input.on('end', hungUp);
  input.on('error', hungUp);
  process.on('SIGCONT', resume);
  input.resume();
  return () => {
    process.off('SIGCONT', resume);
    input.off('data', take);
    input.off('end', hungUp);
    raw(false);
    input.pause();
  };
}

/** Ctrl-Z: gives the terminal back, and stops until somebody continues it. */
function suspend(raw: (on: boolean) => void): void {
  if (process.platform === 'win32') return;
  raw(false);
  process.kill(0, 'SIGTSTP'); // the whole job, as the terminal does
}
