"""A text over 1,024 bytes ends the connection with 1009, as a small maxTextMessageBufferSize does."""

from chat_server import ChatServer


class Server(ChatServer):
    largest_message = 1024


Server.run()
