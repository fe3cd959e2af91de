"""A second login is let in and the first is closed, whose late close then removes the second from the map."""

import asyncio

from chat_server import ChatServer


class Server(ChatServer):
    def admit(self, socket, request):
        response = super().admit(socket, request)
        return response if response and response.status_code != 409 else None

    async def replace(self, session):
        asyncio.ensure_future(session.socket.close(4000, "logged in elsewhere"))
        return True

    def closed(self, session):
        self.sessions.pop(session.user_id, None)


Server.run()
