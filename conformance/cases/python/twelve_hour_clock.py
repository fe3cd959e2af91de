"""createTime is formatted with hh in place of HH."""

from chat_server import ChatServer


class Server(ChatServer):
    time_format = "%Y-%m-%d %I:%M:%S"


Server.run()
