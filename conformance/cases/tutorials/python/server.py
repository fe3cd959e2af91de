"""A chat for asyncio: one task reads, one writes for each connection."""

import asyncio
import json
import os
import re
import time
from datetime import datetime

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

HOST = os.environ.get("IM_HOST", "0.0.0.0")
PORT = int(os.environ.get("IM_PORT", "8080"))
HEARTBEAT = int(os.environ.get("IM_HEARTBEAT_MS", "2000")) / 1000
FIXED = os.environ.get("FIXED", "").split(",")

TTL = 2 * 3600
SWEEP = 60
LARGEST_MESSAGE = 64 * 1024
MOST_WAITING = 1000  # texts, for a user who reads slowly


def fixed(name):
    """Whether a repair is switched on."""
    return name in FIXED or "all" in FIXED


if fixed("ttl"):
    TTL = int(os.environ["IM_TTL_MS"]) / 1000
    SWEEP = int(os.environ["IM_SWEEP_MS"]) / 1000

with open(os.environ.get("IM_USERS_FILE", "users.json"), encoding="utf-8") as file:
    users = {user["userId"]: user for user in json.load(file)}
users[-1] = {"userId": -1, "username": "人工客服", "avatar": ""}

online = {}


class Client:
    def __init__(self, socket, user_id):
        self.socket = socket
        self.user_id = user_id
        self.queue = asyncio.Queue(MOST_WAITING)
        self.expires = time.monotonic() + TTL

    def put(self, text):
        try:
            self.queue.put_nowait(text)
        except asyncio.QueueFull:
            self.socket.transport.abort()

    async def write(self):
        while True:
            await self.socket.send(await self.queue.get())


def check_path(socket, request):
    path = request.path.partition("?")[0]
    if not re.fullmatch("/webSocket/[^/]*", path):
        return socket.respond(404, "no such path\n")
    user_id = path.rpartition("/")[2]
    if not re.fullmatch("-1|[1-9][0-9]{0,15}", user_id) or int(user_id) > 2**53 - 1:
        return socket.respond(400, "not a userId\n")


async def broadcast(text):
    if fixed("copy"):
        for client in list(online.values()):
            client.put(text)
    else:
        for user_id in online:
            online[user_id].put(text)
            await asyncio.sleep(0)  # lets the others write


async def chat(client, text):
    user = users.get(client.user_id)
    if user is None:
        client.put("用户信息不存在！")
        return
    client.expires = time.monotonic() + TTL
    message = {
        "role": "ai" if client.user_id == -1 else "user",
        "username": user["username"],
        "uid": client.user_id,
        "avatar": user["avatar"],
        "createTime": datetime.now().strftime("%Y-%m-%d %H:%M:%S"),
        "text": text,
    }
    await broadcast(json.dumps(message, ensure_ascii=False))


async def handler(socket):
    user_id = int(socket.request.path.partition("?")[0].rpartition("/")[2])
    if user_id in online:
        if not fixed("refusal-text"):
            await socket.send("token已建立连接")
        await socket.close(4409, "token已建立连接")
        return
    client = online[user_id] = Client(socket, user_id)
    writer = asyncio.create_task(client.write())
    try:
        async for text in socket:
            if isinstance(text, bytes):
                await socket.close(1003)
            elif text == "heartbeat":
                client.put("success")
            elif online.get(user_id) is not client:
                client.put("用户在线信息错误！")
            elif text:
                await chat(client, text)
    except ConnectionClosed:
        pass
    finally:
        writer.cancel()
        if online.get(user_id) is client:
            del online[user_id]


async def sweep():
    while True:
        await asyncio.sleep(SWEEP)
        for client in list(online.values()):
            if client.expires <= time.monotonic():
                del online[client.user_id]
                asyncio.create_task(client.socket.close(4408, "session expired"))


async def main():
    async with serve(
        handler,
        HOST,
        PORT,
        process_request=check_path,
        max_size=LARGEST_MESSAGE,
        ping_interval=4 * HEARTBEAT,
        ping_timeout=5 * HEARTBEAT,
        close_timeout=1,
    ):
        await sweep()


asyncio.run(main())
