# en: What im-conformance/server.py starts your server with; nothing here has to be changed.
# zh: im-conformance/server.py 用它来启动你的服务端；这里不需要改。
import asyncio
import importlib
import inspect
import json
import os
import re
import runpy
import socket
import subprocess
import sys
import threading
import traceback
from pathlib import Path
from types import SimpleNamespace

OWN = Path(__file__).resolve()
PROJECT = OWN.parent.parent


def run(file, name, call):
    # en: Calls the function of that name in a file of the project, or runs the file if it has none.
    # zh: 调用项目文件里的这个函数；没有这个函数就直接运行该文件。
    use_environment_of_project()
    sys.stdout.reconfigure(line_buffering=True)
    path = PROJECT / file
    if not path.is_file():
        fail(f"[[en: there is no {file} here: write the file of your server into im-conformance/server.py, in its last line || zh: 这里没有 {file}：请在 im-conformance/server.py 的最后一行写上你的服务端文件 ]]")
    settings = settings_of_kit()
    ports.watch(settings.port)
    threading.Thread(target=end_with_stdin, daemon=True).start()
    module = module_of(path)
    has_function = defines(path, name)
    try:
        if has_function:
            serving = call(getattr(importlib.import_module(module), name), settings)
            if inspect.iscoroutine(serving):
                asyncio.run(serving)
        else:
            os.environ.update(HOST=settings.host, PORT=str(settings.port))
            sys.argv = [str(path)]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:
        end(130)
    except ModuleNotFoundError as error:
        fail(missing(error))
    except SyntaxError as error:
        fail("".join(traceback.format_exception_only(type(error), error)).rstrip())
    except Exception as error:
        traceback.print_exception(type(error), error, of_user(error.__traceback__))
        end(1)
    if all(thread.daemon or thread is threading.main_thread() for thread in threading.enumerate()):
        what = f"{name} in {file}" if has_function else file
        fail(f"[[en: {what} came to its end; it has to listen until it is ended, as with await server.serve_forever() || zh: {what} 已经执行完；它应当一直监听，例如 await server.serve_forever() ]]")


def use_environment_of_project():
    # en: .venv or venv of the project, unless there is one already or the variable PYTHON names an interpreter.
    # zh: 使用项目的 .venv 或 venv；已经在虚拟环境里、或用变量 PYTHON 指定了解释器时除外。
    if sys.prefix != sys.base_prefix or os.environ.get("PYTHON"):
        return
    for folder in [os.environ.get("VIRTUAL_ENV"), PROJECT / ".venv", PROJECT / "venv"]:
        for python in ["bin/python", "Scripts/python.exe"] if folder else []:
            command = [str(Path(folder) / python), *sys.argv]
            if Path(command[0]).exists():
                if os.name == "nt":
                    sys.exit(subprocess.call(command))
                os.execv(command[0], command)


def settings_of_kit():
    def value(name):
        if name not in os.environ:
            fail(f"[[en: {name} is not set: im-conformance sets it when it starts this program, as npx im-conformance doctor does || zh: 没有设置 {name}：它由 im-conformance 启动本程序时设置，例如 npx im-conformance doctor ]]")
        return os.environ[name]

    return SimpleNamespace(
        host=value("IM_HOST"),
        port=int(value("IM_PORT")),
        session_ttl=int(value("IM_TTL_MS")) / 1000,
        sweep_interval=int(value("IM_SWEEP_MS")) / 1000,
        heartbeat_interval=int(value("IM_HEARTBEAT_MS")) / 1000,
        users=json.loads(Path(value("IM_USERS_FILE")).read_text(encoding="utf-8")),
    )


def module_of(path):
    # en: Its name as Python imports it: with the packages that it is in. Modules beside it come before those beside this file.
    # zh: Python 导入它时的名字，包括所在的包。它旁边的模块优先于本文件旁边的。
    names, folder = [path.stem], path.parent
    while (folder / "__init__.py").exists():
        names.insert(0, folder.name)
        folder = folder.parent
    sys.path[0:1] = [str(folder), str(PROJECT)]
    return ".".join(names)


def defines(path, name):
    name = re.escape(name)
    definition = rf"^(?:(?:async +)?def|class) +{name}\b|^{name} *=|^from .+ import .*\b{name}\b"
    return re.search(definition, path.read_text(encoding="utf-8"), re.MULTILINE) is not None


class Ports:
    # en: A server that listens on a port of its own is not found by the kit: tells which line that is.
    # zh: 监听自己的固定端口时，工具找不到服务端：指出是哪一行。
    wanted = None
    other = None
    bound = False

    def watch(self, wanted):
        self.wanted = wanted
        bind = socket.socket.bind

        def watched(sock, address):
            if sock.type == socket.SOCK_STREAM and isinstance(address, tuple) and address[1] != 0:
                if address[1] == wanted:
                    self.bound = True
                elif not self.bound and self.other is None:
                    self.other = line_of_user(), address[1]
                    later = threading.Timer(1, lambda: self.bound or end(1))
                    later.daemon = True
                    later.start()
            return bind(sock, address)

        socket.socket.bind = watched

    def tell(self):
        if self.bound or self.other is None:
            return
        where, port = self.other
        told = f"[[en: {where} listens on port {port}, where the kit asks for {self.wanted}: take it from os.environ[\"IM_PORT\"] || zh: {where} 监听的是端口 {port}，而工具要求 {self.wanted}：请改为读取 os.environ[\"IM_PORT\"] ]]"
        print(told, file=sys.stderr)


ports = Ports()


def line_of_user():
    lines = [(frame.filename, frame.lineno) for frame in traceback.extract_stack()]
    return next((f"{of_project(file)}:{line}" for file, line in reversed(lines) if of_project(file)), "?")


def of_project(file):
    # en: Where a file of the user's own is in the project; None for any other.
    # zh: 用户自己的文件在项目里的位置；其他文件为 None。
    path = Path(file).resolve()
    if PROJECT not in path.parents or path == OWN or "site-packages" in path.parts:
        return None
    return path.relative_to(PROJECT)


def of_user(trace):
    # en: The trace from the first line of the user's own on; the whole where there is none.
    # zh: 从用户自己的第一行代码开始的调用栈；没有则是全部。
    rest = trace
    while rest is not None and of_project(rest.tb_frame.f_code.co_filename) is None:
        rest = rest.tb_next
    return rest or trace


def missing(error):
    package = (error.name or "").split(".")[0]
    install = "-r requirements.txt" if (PROJECT / "requirements.txt").exists() else package
    python = ".venv\\Scripts\\python" if os.name == "nt" else ".venv/bin/python"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if of_project(frame.filename)]
    where = f"{of_project(frames[-1].filename)}:{frames[-1].lineno}: " if frames else ""
    used = f"{sys.executable} (Python {sys.version.split()[0]})"
    return "\n".join(
        [
            f"[[en: {where}{error} for {used}, which runs your server; install it there: || zh: {where}{error}：运行服务端的 {used} 里没有它；在那里安装： ]]",
            f"  {sys.executable} -m pip install {install}",
            "[[en: or make an environment beside im-conformance.yaml, which is found by itself: || zh: 或者在 im-conformance.yaml 旁边建一个虚拟环境，会被自动找到： ]]",
            f"  {Path(sys.executable).name} -m venv .venv",
            f"  {python} -m pip install {install}",
        ]
    )


def end_with_stdin():
    # en: The kit ends the server by the end of its standard input. Python's own buffer of it has a lock that must not be
    # en: held when the interpreter ends.
    # zh: 工具关闭标准输入，表示服务端该结束了。不用 Python 自带的缓冲区读取：解释器退出时，它的锁不能还被占着。
    try:
        while os.read(0, 65536):
            pass
    except OSError:
        return
    end(0)


def fail(message):
    print(message, file=sys.stderr)
    end(1)


def end(code):
    if code == 1:
        ports.tell()
    for stream in [sys.stdout, sys.stderr]:
        try:
            stream.flush()
        except (OSError, ValueError):
            pass
    os._exit(code)
