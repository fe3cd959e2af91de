import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>';

/** A stranger's server that has a picture at every address, and remembers who asked. */
export class Pictures {
  readonly requests: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(({ url, headers }, response) => {
      this.requests.push({ url, headers });
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PICTURE);
    });
  }

  static async start(): Promise<Pictures> {
    const pictures = new Pictures();
    await new Promise<void>((resolve) => pictures.#server.listen(0, '127.0.0.1', resolve));
    return pictures;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): Promise<unknown> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
