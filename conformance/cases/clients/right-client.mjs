// No fault.
import { ChatClient, run } from './chat-client.mjs';

run(ChatClient);
