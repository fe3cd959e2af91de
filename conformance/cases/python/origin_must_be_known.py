"""A handshake without a known Origin is refused with 403 (setAllowedOrigins)."""

from chat_server import ChatServer


class Server(ChatServer):
    def admit(self, socket, request):
        if request.headers.get("Origin") != "https://chat.example":
            return socket.respond(403, "")
        return super().admit(socket, request)


Server.run()
