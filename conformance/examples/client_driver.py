"""A driver for `im-conformance client -- python3 client_driver.py`: the commands of the kit come on stdin, what the client
shows its user goes to stdout. The client is a small one of support-chat: put your own in its place.

It needs a package from outside: pip install websockets
"""

import asyncio, json, os, random, sys
import websockets

INTERVAL = int(os.environ["IM_HEARTBEAT_MS"]) / 1000
URL = f"{os.environ['IM_URL']}/webSocket/{os.environ['IM_USER_ID']}"
TYPES = {"role": str, "username": str, "uid": int, "avatar": str, "createTime": str, "text": str}
socket, task, wanted, queue = None, None, False, []


def tell(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)  # a buffered line would not come


def show(text):
    if text in ("用户信息不存在！", "用户在线信息错误！"):
        return tell("notice", text=text)
    try:
        message = json.loads(text)
        if all(type(message[name]) is kind for name, kind in TYPES.items()) and message["role"] in ("user", "ai"):
            tell("message", message=message)
    except (ValueError, KeyError, TypeError, RecursionError):
        pass


async def beat():
    while True:
        await asyncio.sleep(INTERVAL)
        await socket.send("heartbeat")


async def stay_online():
    global socket
    failures = 0
    while wanted:
        wait, beating = INTERVAL * 0.97 * 2**failures, None
        try:
            async with websockets.connect(URL, compression=None, proxy=None, ping_interval=None, close_timeout=1) as socket:
                failures = 0
                tell("online")
                beating = asyncio.ensure_future(beat())
                for text in [queue.pop(0) for _ in list(queue)]:
                    await socket.send(text)
                while True:
                    data = await asyncio.wait_for(socket.recv(), 3 * INTERVAL)
                    if isinstance(data, str):
                        show(data)
        except websockets.InvalidStatus as refused:
            failures += 1
            if refused.response.status_code in (409, 429, 503):
                wait = max(wait, INTERVAL * (1 + random.random()))
        except (OSError, TimeoutError, asyncio.TimeoutError, websockets.WebSocketException) as lost:
            failures += 1 if beating is None else 0
            closed = getattr(lost, "rcvd", None)
            if beating is not None:
                wait = INTERVAL * (1 + random.random() if closed and closed.code == 4409 else 0.9 * random.random())
        finally:
            socket = None
            if beating is not None:
                beating.cancel()
                tell("offline")
        await asyncio.sleep(min(wait, 28))


async def main():
    global task, wanted
    loop = asyncio.get_running_loop()
    tell("ready")
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        command = json.loads(line)
        match command["command"]:
            case "connect" if task is None:
                wanted = True
                task = asyncio.ensure_future(stay_online())
            case "send" if command["text"] in ("", "heartbeat"):
                tell("refused", text=command["text"], reason="发送消息不能为空！" if not command["text"] else "a signal")
            case "send" if socket is None:
                queue.append(command["text"])
            case "send":
                await socket.send(command["text"])
            case "disconnect" if task is not None:
                leaving, task, wanted = task, None, False
                if socket is not None:
                    await socket.close(1000)
                leaving.cancel()
                while queue:
                    tell("refused", text=queue.pop(0), reason="offline")
            case "exit":
                break
    os._exit(0)


asyncio.run(main())
