"""A small server of support-chat for asyncio, to read and to start from. It needs: pip install websockets

`im-conformance init python` writes an adapter that finds it when it stands beside: `serve` is called with all that the kit says."""

import asyncio, json, re, time
from datetime import datetime
from http import HTTPStatus
from websockets.asyncio.server import serve as listen
from websockets.exceptions import ConnectionClosed

LARGEST_USER_ID = 2**53 - 1
WAITING_BYTES = 64 * 1024  # for a receiver that pauses; one who needs more is let go, and may come back


class Session:
    def __init__(self, socket, user_id, ttl):
        self.socket, self.user_id, self.ttl, self.outgoing, self.waiting = socket, user_id, ttl, asyncio.Queue(), 0
        self.renew()

    def renew(self):  # by a chat text that was broadcast, and by nothing else
        self.expires = time.monotonic() + self.ttl

    def send(self, text):  # never waits, so that a slow reader delays nobody else
        self.waiting += len(text.encode())
        if self.waiting > WAITING_BYTES:
            return self.socket.transport.abort()
        self.outgoing.put_nowait(text)

    async def write(self):  # one writer a connection keeps the order
        while True:
            text = await self.outgoing.get()
            await self.socket.send(text)
            self.waiting -= len(text.encode())


def user_id_of(path):
    match = re.fullmatch(r"/webSocket/(-1|[1-9][0-9]{0,15})(\?.*)?", path, re.ASCII | re.DOTALL)
    number = int(match[1]) if match else 0
    return number if match and number <= LARGEST_USER_ID else None


async def serve(host, port, session_ttl, sweep_interval, heartbeat_interval, users):
    directory = {user["userId"]: user for user in users} | {-1: {"username": "人工客服", "avatar": ""}}
    sessions = {}

    def admit(connection, request):  # before the upgrade
        user_id = user_id_of(request.path)
        if not re.match("/webSocket/[^/]*$", request.path.partition("?")[0]):
            return connection.respond(HTTPStatus.NOT_FOUND, "no such path\n")
        if user_id is None:
            return connection.respond(HTTPStatus.BAD_REQUEST, "not a userId\n")
        if user_id in sessions:
            return connection.respond(HTTPStatus.CONFLICT, "this user is connected already\n")

    def broadcast(session, text):
        user = directory[session.user_id]
        message = {
            "role": "ai" if session.user_id == -1 else "user",
            "username": user["username"],
            "uid": session.user_id,
            "avatar": user["avatar"],
            "createTime": datetime.now().strftime("%Y-%m-%d %H:%M:%S"),
            "text": text,
        }
        session.renew()
        frame = json.dumps(message, ensure_ascii=False)
        for other in list(sessions.values()):
            other.send(frame)

    async def talk(socket):
        user_id = user_id_of(socket.request.path)
        if user_id in sessions:  # two handshakes at the same instant
            return await socket.close(4409, "token已建立连接")
        session = sessions[user_id] = Session(socket, user_id, session_ttl)
        writer = asyncio.ensure_future(session.write())
        try:
            async for text in socket:
                if sessions.get(user_id) is not session:
                    session.send("用户在线信息错误！")
                elif isinstance(text, bytes):
                    return await socket.close(1003)
                elif text == "heartbeat":
                    session.send("success")
                elif user_id not in directory:
                    session.send("用户信息不存在！")
                elif text != "":
                    broadcast(session, text)
        except ConnectionClosed:
            pass
        finally:
            writer.cancel()
            if sessions.get(user_id) is session:  # only its own: a later session of this user stays
                del sessions[user_id]

    async def sweep():
        while True:
            await asyncio.sleep(sweep_interval)
            for session in [one for one in sessions.values() if one.expires <= time.monotonic()]:
                del sessions[session.user_id]
                asyncio.ensure_future(session.socket.close(4408, "session expired"))

    # Pings end a link that has been silent for ten intervals.
    pings = {"ping_interval": 4 * heartbeat_interval, "ping_timeout": 5 * heartbeat_interval}
    async with listen(talk, host, port, process_request=admit, compression=None, max_size=65536, close_timeout=1, **pings):
        await sweep()
