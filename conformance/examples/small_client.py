"""A small client of support-chat for asyncio: the stand-in for yours in client_driver.py. It needs: pip install websockets"""

import asyncio, json, random
import websockets

TYPES = {"role": str, "username": str, "uid": int, "avatar": str, "createTime": str, "text": str}


class SmallClient:
    def __init__(self, url, interval, tell):
        """`tell` is called with what the user is shown; `interval` is the heartbeat interval in seconds."""
        self.url, self.interval, self.tell = url, interval, tell
        self.socket, self.task, self.queue = None, None, []

    def connect(self):
        if self.task is None:
            self.task = asyncio.ensure_future(self.stay_online())

    async def send(self, text):
        if text in ("", "heartbeat"):
            self.tell("refused", text=text, reason="发送消息不能为空！" if text == "" else "it is the signal of the protocol")
        elif self.socket is None:
            self.queue.append(text)
        else:
            await self.socket.send(text)

    async def disconnect(self):
        if self.task is None:
            return
        leaving, self.task = self.task, None
        if self.socket is not None:
            await self.socket.close(1000)
        leaving.cancel()
        while self.queue:
            self.tell("refused", text=self.queue.pop(0), reason="offline")

    async def stay_online(self):
        failures = 0
        while True:
            wait, beating = self.interval * 0.97 * 2**failures, None
            try:
                options = {"compression": None, "proxy": None, "ping_interval": None, "close_timeout": 1}
                async with websockets.connect(self.url, **options) as self.socket:
                    failures = 0
                    self.tell("online")
                    beating = asyncio.ensure_future(self.beat())
                    for text in [self.queue.pop(0) for _ in list(self.queue)]:
                        await self.socket.send(text)
                    while True:
                        data = await asyncio.wait_for(self.socket.recv(), 3 * self.interval)
                        if isinstance(data, str):
                            self.show(data)
            except websockets.InvalidStatus as refused:
                failures += 1
                if refused.response.status_code in (409, 429, 503):
                    wait = max(wait, self.interval * (1 + random.random()))
            except (OSError, TimeoutError, asyncio.TimeoutError, websockets.WebSocketException) as lost:
                failures += 1 if beating is None else 0
                closed = getattr(lost, "rcvd", None)
                if beating is not None:
                    turned_away = closed is not None and closed.code == 4409
                    wait = self.interval * (1 + random.random() if turned_away else 0.9 * random.random())
            finally:
                self.socket = None
                if beating is not None:
                    beating.cancel()
                    self.tell("offline")
            if self.task is None:
                return
            await asyncio.sleep(min(wait, 28))

    async def beat(self):
        while True:
            await asyncio.sleep(self.interval)
            await self.socket.send("heartbeat")

    def show(self, text):
        if text in ("用户信息不存在！", "用户在线信息错误！"):
            return self.tell("notice", text=text)
        try:
            message = json.loads(text)
            if all(type(message[name]) is kind for name, kind in TYPES.items()) and message["role"] in ("user", "ai"):
                self.tell("message", message=message)
        except (ValueError, KeyError, TypeError, RecursionError):
            pass
