// Each message that comes restarts the heartbeat's timer, so that none is sent in a busy room.
import { ChatClient, run } from './chat-client.mjs';

class Client extends ChatClient {
  startHeartbeat(socket) {
    const restart = () => {
      clearTimeout(this.heartbeat);
      this.heartbeat = setTimeout(() => {
        socket.send('heartbeat');
        restart();
      }, this.interval);
    };
    restart();
    socket.on('message', restart);
  }
}

run(Client);
