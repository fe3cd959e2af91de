"""The bytes of a text are read as GBK, as a JVM on Windows without -Dfile.encoding=UTF-8 does."""

from chat_server import ChatServer


class Server(ChatServer):
    def message(self, user_id, text):
        return super().message(user_id, text.encode().decode("gbk", "replace"))


Server.run()
