"""uid is a string, as Jackson's ToStringSerializer for Long writes it."""

from chat_server import ChatServer


class Server(ChatServer):
    def message(self, user_id, text):
        return {**super().message(user_id, text), "uid": str(user_id)}


Server.run()
