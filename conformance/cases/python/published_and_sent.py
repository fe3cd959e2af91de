"""Every message comes twice: it is sent to the node's own sessions, and published to a channel that the node subscribes to."""

import asyncio

from chat_server import ChatServer


class Server(ChatServer):
    async def broadcast(self, sender, frame):
        await super().broadcast(sender, frame)

        def published():
            for receiver in self.receivers(sender):
                receiver.send(frame)

        asyncio.get_running_loop().call_later(0.02, published)


Server.run()
