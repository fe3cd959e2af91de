"""A text is sent to everybody but its sender."""

from chat_server import ChatServer


class Server(ChatServer):
    def receivers(self, sender):
        return [session for session in super().receivers(sender) if session is not sender]


Server.run()
