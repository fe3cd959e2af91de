"""A write that meets that of another handler throws, and its text is lost for this and all later receivers (TEXT_FULL_WRITING)."""

from unguarded import UnguardedServer


class Server(UnguardedServer):
    def collide(self):
        raise RuntimeError("The remote endpoint was in state [TEXT_FULL_WRITING]")

    async def received(self, session, text):
        try:
            await super().received(session, text)
        except RuntimeError:
            pass  # onError is empty


Server.run()
