// A driver for `im-conformance client -- node client-driver.mjs`: the commands of the kit come on stdin, what the client
// shows its user goes to stdout. Put your own client in the place of SmallClient.
import { createInterface } from 'node:readline';
import { SmallClient } from './small-client.mjs';

// Node 22 and browsers have it; for older Nodes: npm install ws
const WebSocket = globalThis.WebSocket ?? (await import('ws')).WebSocket;
const { IM_URL, IM_USER_ID, IM_HEARTBEAT_MS } = process.env;

// Each event is a line, such as {"event":"online"} or {"event":"message","message":{…}}.
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const client = new SmallClient({
  url: `${IM_URL}/webSocket/${IM_USER_ID}`,
  interval: Number(IM_HEARTBEAT_MS),
  WebSocket,
  tell,
});

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { command, text } = JSON.parse(line);
    if (command === 'connect') client.connect();
    else if (command === 'send') client.send(text);
    else if (command === 'disconnect') client.disconnect();
    else if (command === 'exit') process.exit(0);
  })
  .on('close', () => process.exit(0));
tell({ event: 'ready' });
