// A refusal as a duplicate is followed by the next attempt as soon as any other loss.
import { ChatClient, run } from './chat-client.mjs';

class Client extends ChatClient {
  delay() {
    return super.delay(false);
  }
}

run(Client);
