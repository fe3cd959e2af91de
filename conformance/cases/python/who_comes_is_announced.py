"""Everybody is told by an IM message who connects."""

from chat_server import ChatServer


class Server(ChatServer):
    def opened(self, session):
        if session.user_id in self.users:
            frame = self.frame(session.user_id, "上线了")
            for other in self.receivers(session):
                if other is not session:
                    other.send(frame)


Server.run()
