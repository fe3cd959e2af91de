/** Tells where a yardstick listens, as the reference server does, and ends it with its standard input. */
export function announce(port: number): void {
  process.stdout.write(`${JSON.stringify({ event: 'ready', url: `ws://127.0.0.1:${port}` })}\n`);
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
}
