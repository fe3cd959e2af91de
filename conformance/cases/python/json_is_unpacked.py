"""A text that is a JSON object replaces the fields of the message, as JSON.parseObject in onMessage does."""

import json

from chat_server import ChatServer


class Server(ChatServer):
    def message(self, user_id, text):
        message = super().message(user_id, text)
        try:
            return {**message, **json.loads(text)}
        except (ValueError, TypeError):
            return message


Server.run()
