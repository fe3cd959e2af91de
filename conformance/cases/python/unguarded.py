"""What two_writers_at_once and two_writers_end_the_process share: nothing guards a session against a second writer."""

import asyncio

from chat_server import ChatServer, Session


class UnguardedSession(Session):
    sender = None

    def send(self, text):
        self.unsent += 1
        self.queue.put_nowait(text)

    async def write(self):
        while True:
            await self.socket.send(await self.queue.get())
            await asyncio.sleep(0.0003)  # as long as a blocking write takes
            self.unsent -= 1


class UnguardedServer(ChatServer):
    session_class = UnguardedSession

    def write(self, receiver, frame, sender):
        if receiver.unsent and receiver.sender is not sender:
            self.collide()
        receiver.sender = sender
        super().write(receiver, frame, sender)
