"""A write that meets that of another handler ends the process, as gorilla's check of concurrent writes does."""

import os

from unguarded import UnguardedServer


class Server(UnguardedServer):
    def collide(self):
        print("panic: concurrent write to websocket connection", flush=True)
        os._exit(2)


Server.run()
