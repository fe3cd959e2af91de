"""A link from which no text came for three heartbeat intervals is dropped, although it answers pings (IdleStateHandler)."""

import asyncio

from chat_server import ChatServer


class Server(ChatServer):
    async def messages(self, socket):
        while True:
            try:
                yield await asyncio.wait_for(socket.recv(), 3 * self.heartbeat_interval)
            except asyncio.TimeoutError:
                socket.transport.abort()
                return


Server.run()
