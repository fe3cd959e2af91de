"""A driver for `im-conformance client -- python3 client_driver.py`: the commands of the kit come on stdin, what the client
shows its user goes to stdout. Put your own client in the place of SmallClient."""

import asyncio, json, os, sys
from small_client import SmallClient


def tell(event, **more):  # each event is a line, such as {"event":"online"} or {"event":"message","message":{…}}
    print(json.dumps({"event": event, **more}), flush=True)  # a buffered line would not come


async def main():
    url = f"{os.environ['IM_URL']}/webSocket/{os.environ['IM_USER_ID']}"
    client = SmallClient(url, int(os.environ["IM_HEARTBEAT_MS"]) / 1000, tell)
    tell("ready")
    while line := await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline):
        command = json.loads(line)
        if command["command"] == "connect":
            client.connect()
        elif command["command"] == "send":
            await client.send(command["text"])
        elif command["command"] == "disconnect":
            await client.disconnect()
        elif command["command"] == "exit":
            break
    os._exit(0)


asyncio.run(main())
