"""The broadcast waits for each receiver in turn, so that one that does not read stops all others."""

import sys

from chat_server import ChatServer, Session


class UnboundedSession(Session):
    unsent_limit = sys.maxsize


class Server(ChatServer):
    session_class = UnboundedSession

    async def broadcast(self, sender, frame):
        for receiver in self.receivers(sender):
            await receiver.socket.send(frame)


Server.run()
