"""A heartbeat is answered with pong."""

from chat_server import ChatServer


class Server(ChatServer):
    acknowledgement = "pong"


Server.run()
