# en: Starts your server the way the kit asks for it: each time with another port, other users and shorter timers.
# zh: 按工具的要求启动你的服务端：每次的端口、用户和时长都不同。
from kit_starter import run


# en: Yours: how your function is called, and in the last line its name and its file. It listens until it is ended, or is a
# en: coroutine that does. A file without that function is run as python3 runs it; what it has to know it then reads from
# en: IM_HOST, IM_PORT (PORT is the same), IM_TTL_MS, IM_SWEEP_MS, IM_HEARTBEAT_MS and IM_USERS_FILE in os.environ.
# zh: 按你的函数改成实际的调用方式，最后一行是文件名和函数名。它应一直监听，或者是一个一直监听的协程。
# zh: 如果文件里没有这个函数，就像 python3 那样直接运行它；此时它要自己从 os.environ 读取
# zh: IM_HOST、IM_PORT（也叫 PORT）、IM_TTL_MS、IM_SWEEP_MS、IM_HEARTBEAT_MS 和 IM_USERS_FILE。
def call(start_chat, settings):
    return start_chat(
        host=settings.host,
        port=settings.port,
        # en: In seconds.
        # zh: 单位是秒。
        session_ttl=settings.session_ttl,
        sweep_interval=settings.sweep_interval,
        heartbeat_interval=settings.heartbeat_interval,
        # en: All users that there are: [{"userId", "username", "avatar"}]
        # zh: 全部用户：[{"userId", "username", "avatar"}]
        users=settings.users,
    )


run("{program}", "start_chat", call)
