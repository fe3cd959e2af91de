"""No fault."""

from chat_server import ChatServer

ChatServer.run()
