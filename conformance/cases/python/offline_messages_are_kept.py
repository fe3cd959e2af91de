"""The last messages are sent to whoever connects (offline messages)."""

from chat_server import ChatServer


class Server(ChatServer):
    def __init__(self):
        super().__init__()
        self.history = []

    async def broadcast(self, sender, frame):
        self.history.append(frame)
        await super().broadcast(sender, frame)

    def opened(self, session):
        for frame in self.history[-3:]:
            session.send(frame)


Server.run()
