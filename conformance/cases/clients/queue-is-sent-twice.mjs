// What waited is sent again at every later connection.
import { ChatClient, run } from './chat-client.mjs';

class Client extends ChatClient {
  sendQueue(socket) {
    for (const text of this.queue) socket.send(text);
  }
}

run(Client);
