"""Two nodes behind a balancer, each with a map of its own."""

import itertools
import time

from chat_server import ChatServer


class Server(ChatServer):
    def __init__(self):
        super().__init__()
        self.nodes = [{}, {}]
        self.turn = itertools.cycle(self.nodes)

    def registry(self, socket):
        if not hasattr(socket, "node"):
            socket.node = next(self.turn)
        return socket.node

    def expired(self):
        now = time.monotonic()
        return [session for node in self.nodes for session in node.values() if session.expires <= now]


Server.run()
