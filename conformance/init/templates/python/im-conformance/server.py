# en: Starts your server the way the kit asks for it: each time with another port, other users and shorter timers.
# zh: 按工具的要求启动你的服务端：每次的端口、用户和时长都不同。
import asyncio
import inspect
import json
import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

# en: Yours: put in where it is, and what it is called; a function that listens until it is ended, or a coroutine.
# zh: 你的服务端：改成实际的模块和函数名；一直监听的函数或协程都可以。
from chat_server import serve  # noqa: E402


def seconds(name):
    return int(os.environ[name]) / 1000


def end_with_stdin():
    # en: The kit ends the server by the end of its standard input.
    # zh: 工具关闭标准输入，表示服务端该结束了。
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_stdin, daemon=True).start()
# en: All users that there are: [{"userId", "username", "avatar"}]
# zh: 全部用户：[{"userId", "username", "avatar"}]
users = json.loads(Path(os.environ["IM_USERS_FILE"]).read_text(encoding="utf-8"))
serving = serve(
    host=os.environ["IM_HOST"],
    port=int(os.environ["IM_PORT"]),
    session_ttl=seconds("IM_TTL_MS"),
    sweep_interval=seconds("IM_SWEEP_MS"),
    heartbeat_interval=seconds("IM_HEARTBEAT_MS"),
    users=users,
)
if inspect.iscoroutine(serving):
    asyncio.run(serving)
