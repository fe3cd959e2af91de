// No attempt follows the fifth (maxReconnectAttempts).
import { ChatClient, run } from './chat-client.mjs';

class Client extends ChatClient {
  reconnect(refused) {
    if (this.attempts <= 5) super.reconnect(refused);
  }
}

run(Client);
