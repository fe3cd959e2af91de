"""A heartbeat is answered with a JSON object."""

from chat_server import ChatServer


class Server(ChatServer):
    acknowledgement = '{"type": "success"}'


Server.run()
