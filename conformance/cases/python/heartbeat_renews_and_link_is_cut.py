"""A heartbeat renews the session, and a proxy cuts each connection with 1011 one TTL after it opened, which is no expiry."""

import asyncio

from chat_server import ChatServer


class Server(ChatServer):
    def heartbeat(self, session):
        session.renew()
        super().heartbeat(session)

    def opened(self, session):
        def cut():
            asyncio.ensure_future(session.socket.close(1011, "keepalive ping timeout"))

        asyncio.get_running_loop().call_later(1.05 * self.ttl, cut)


Server.run()
