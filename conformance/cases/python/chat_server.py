"""A conformant support-chat server for asyncio and `websockets`. Each other file of this folder changes one thing of it."""

import asyncio
import json
import os
import re
import time
from datetime import datetime

from websockets.asyncio.server import serve

AGENT = -1
LARGEST_USER_ID = 2**53 - 1
PATH = re.compile(r"/webSocket/([^/?]*)(?:\?.*)?", re.DOTALL)
USER_ID = re.compile(r"-1|[1-9][0-9]{0,15}")


def seconds(variable, default_ms):
    return int(os.environ.get(variable, default_ms)) / 1000


def user_id_of(path):
    match = PATH.fullmatch(path)
    if not match or not USER_ID.fullmatch(match[1]) or int(match[1]) > LARGEST_USER_ID:
        return None
    return int(match[1])


class Session:
    unsent_limit = 1 << 20  # characters; a receiver that falls further behind is dropped

    def __init__(self, socket, user_id, ttl):
        self.socket, self.user_id, self.ttl = socket, user_id, ttl
        self.queue, self.unsent = asyncio.Queue(), 0
        self.renew()
        self.writer = asyncio.ensure_future(self.write())

    def renew(self):
        self.expires = time.monotonic() + self.ttl

    def send(self, text):
        self.unsent += len(text)
        if self.unsent > self.unsent_limit:
            self.socket.transport.abort()
        else:
            self.queue.put_nowait(text)

    async def write(self):
        while True:
            text = await self.queue.get()
            await self.socket.send(text)
            self.unsent -= len(text)


class ChatServer:
    acknowledgement = "success"
    time_format = "%Y-%m-%d %H:%M:%S"
    largest_message = 65536
    session_class = Session

    def __init__(self):
        self.ttl = seconds("IM_TTL_MS", 7_200_000)
        self.sweep_interval = seconds("IM_SWEEP_MS", 60_000)
        self.heartbeat_interval = seconds("IM_HEARTBEAT_MS", 2_000)
        with open(os.environ["IM_USERS_FILE"], encoding="utf-8") as file:
            self.users = {user["userId"]: user for user in json.load(file)}
        self.users[AGENT] = {"username": "人工客服", "avatar": ""}
        self.sessions = {}

    def registry(self, socket):
        """The sessions that this connection belongs to."""
        return self.sessions

    def admit(self, socket, request):
        """Answers a handshake that is refused."""
        if not PATH.fullmatch(request.path):
            return socket.respond(404, "no such path\n")
        user_id = user_id_of(request.path)
        if user_id is None:
            return socket.respond(400, "not a userId\n")
        if user_id in self.registry(socket):
            return socket.respond(409, "connected already\n")

    async def replace(self, session):
        """Decides about a second connection that came as far as the upgrade; true lets it in."""
        return False

    async def handle(self, socket):
        user_id, sessions = user_id_of(socket.request.path), self.registry(socket)
        if user_id in sessions and not await self.replace(sessions[user_id]):
            return await socket.close(4409, "token已建立连接")
        session = sessions[user_id] = self.session_class(socket, user_id, self.ttl)
        try:
            self.opened(session)
            async for text in self.messages(socket):
                if isinstance(text, bytes):
                    return await socket.close(1003)
                await self.received(session, text)
        except Exception:
            pass  # the connection ended
        finally:
            session.writer.cancel()
            self.closed(session)

    def messages(self, socket):
        return socket

    def opened(self, session):
        """Called when a session begins."""

    def closed(self, session):
        sessions = self.registry(session.socket)
        if sessions.get(session.user_id) is session:
            del sessions[session.user_id]

    async def received(self, session, text):
        if text == "heartbeat":
            self.heartbeat(session)
        elif self.registry(session.socket).get(session.user_id) is not session:
            self.write(session, "用户在线信息错误！", session)
        elif session.user_id not in self.users:
            self.write(session, "用户信息不存在！", session)
        elif text:
            session.renew()
            await self.broadcast(session, self.frame(session.user_id, text))

    def heartbeat(self, session):
        self.write(session, self.acknowledgement, session)

    def message(self, user_id, text):
        user = self.users[user_id]
        return {
            "role": "ai" if user_id == AGENT else "user",
            "username": user["username"],
            "uid": user_id,
            "avatar": user["avatar"],
            "createTime": datetime.now().strftime(self.time_format),
            "text": text,
        }

    def frame(self, user_id, text):
        return json.dumps(self.message(user_id, text), ensure_ascii=False)

    async def broadcast(self, sender, frame):
        for receiver in self.receivers(sender):
            self.write(receiver, frame, sender)

    def receivers(self, sender):
        return list(self.registry(sender.socket).values())

    def write(self, receiver, frame, sender):
        """Writes on behalf of a sender, whose handler is the one that runs."""
        receiver.send(frame)

    def expired(self):
        return [session for session in self.sessions.values() if session.expires <= time.monotonic()]

    async def sweep(self):
        while True:
            await asyncio.sleep(self.sweep_interval)
            for session in self.expired():
                del self.registry(session.socket)[session.user_id]
                asyncio.ensure_future(session.socket.close(4408, "session expired"))

    async def serve(self):
        async with serve(
            self.handle,
            os.environ.get("IM_HOST", "127.0.0.1"),
            int(os.environ.get("IM_PORT", "8080")),
            process_request=self.admit,
            compression=None,
            max_size=self.largest_message,
            # Together they end a link that was silent for ten heartbeat intervals.
            ping_interval=4 * self.heartbeat_interval,
            ping_timeout=5 * self.heartbeat_interval,
            close_timeout=1,
        ):
            await self.sweep()

    @classmethod
    def run(cls):
        asyncio.run(cls().serve())
