import { spawn } from 'node:child_process';

/** Longest time that the program stands still, and that it runs meanwhile, in milliseconds. */
const longestPause = 200;
const longestRun = 600;

const [file = '', ...args] = process.argv.slice(2);
const program = spawn(file, args, { stdio: 'inherit' });

/** Stops and continues the program, each for a random time. */
function pause(): void {
  program.kill('SIGSTOP');
  setTimeout(() => {
    program.kill('SIGCONT');
    setTimeout(pause, Math.random() * longestRun).unref();
  }, Math.random() * longestPause).unref();
}
pause();

program.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
