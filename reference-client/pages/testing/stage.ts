import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { WebSocket } from 'ws';
import type { Suite } from '../../../test/harness.ts';
import { buildInto } from '../../testing/built.ts';
import { findChromium, launchChromium } from '../../testing/chromium.ts';
import { eventually } from '../../testing/deadline.ts';
import { Pictures } from './pictures.ts';
import { ServerProcess } from './server-process.ts';

/** A row of a users file. */
export interface User {
  readonly userId: number;
  readonly username: string;
  readonly avatar: string;
}

/** The users of a server, some with a picture below this address. */
export type Users = (pictures: string) => readonly User[];

const USERS: Users = (pictures) => [
  { userId: 1001, username: '用户1001', avatar: `${pictures}1001.svg` },
  { userId: 1002, username: 'Maria', avatar: '' },
];

/** A server, and browsers that look at it. Whatever a page complains of fails the test. */
export class Stage {
  readonly server: ServerProcess;
  /** What the users' pictures are loaded from. */
  readonly pictures: Pictures;
  readonly #browser: Browser;
  readonly #closing: (() => unknown)[] = [];
  readonly complaints: string[] = [];

  constructor(browser: Browser, server: ServerProcess, pictures: Pictures) {
    this.#browser = browser;
    this.server = server;
    this.pictures = pictures;
  }

  /** Opens a page in a browser of its own. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      locale: 'en-GB',
      viewport: { width: 900, height: 700 },
      ...options,
    });
    this.#closing.push(() => context.close());
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('dialog', (dialog) => this.complaints.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      const known = [this.server.url, this.pictures.url].some((url) => request.url().startsWith(url));
      if (!known) this.complaints.push(`${request.url()} is elsewhere`);
    });
    page.setDefaultTimeout(10_000);
    await page.goto(this.server.url + address);
    return page;
  }

  /** A customer's page that is online. */
  async customer(userId: number, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.open(`chat?user=${userId}`, options);
    await isOnline(page);
    return page;
  }

  /** The agent's console, online. */
  async agent(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.open('agent', options);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await isOnline(page);
    return page;
  }

  /** Says texts as a user who has no page. */
  async say(userId: number, texts: readonly string[]): Promise<void> {
    const socket = new WebSocket(`${this.server.url.replace('http', 'ws')}webSocket/${userId}`);
    let answers = 0;
    socket.on('message', () => answers++);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    for (const text of texts) socket.send(text);
    await eventually('its own words', () => answers >= texts.length);
    socket.close();
    await new Promise((resolve) => socket.once('close', resolve));
  }

  async close(): Promise<void> {
    for (const end of this.#closing) await end();
  }
}

/** What many stages have in common: the built pages, their server, a server of pictures, and a browser. */
export class Theatre {
  readonly #folder: string;
  readonly #pictures: Pictures;
  readonly #server: ServerProcess;
  readonly #browser: Browser;

  private constructor(folder: string, pictures: Pictures, server: ServerProcess, browser: Browser) {
    this.#folder = folder;
    this.#pictures = pictures;
    this.#server = server;
    this.#browser = browser;
  }

  /** Builds everything; the browser is that of the path. */
  static async build(executablePath: string, users: Users = USERS): Promise<Theatre> {
    const folder = await mkdtemp(path.join(tmpdir(), 'chat-pages-'));
    await buildInto(folder);
    const pictures = await Pictures.start();
    const usersFile = path.join(folder, 'users.json');
    await writeFile(usersFile, JSON.stringify(users(pictures.url)));
    const browser = await launchChromium(executablePath);
    return new Theatre(folder, pictures, new ServerProcess(folder, usersFile), browser);
  }

  /** Runs something with a stage of its own. */
  async play(body: (stage: Stage) => Promise<void>): Promise<void> {
    await this.#server.start(); // whoever played before may have killed it
    const stage = new Stage(this.#browser, this.#server, this.#pictures);
    try {
      await body(stage);
      assert.equal(stage.complaints, []);
    } finally {
      await stage.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.kill();
    await this.#pictures.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Defines tests of a suite that look at the pages in Chromium, where this machine has it. */
export function onStage(test: Suite, users?: Users): (name: string, body: (stage: Stage) => Promise<void>) => void {
  const executablePath = findChromium();
  const define = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
  let theatre: Theatre | undefined;
  test.before(async () => {
    if (executablePath !== undefined) theatre = await Theatre.build(executablePath, users);
  });
  test.after(() => theatre?.close());
  return (name, body) => define(name, () => theatre?.play(body));
}

/** Waits for the green lamp. */
export function isOnline(page: Page): Promise<void> {
  return page.getByRole('status').getByText('Online', { exact: true }).waitFor();
}

/** The field that one writes into. */
export function field(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Your message' });
}

/** Writes a text and presses Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** The message with this text, once it is there. */
export async function message(page: Page, text: string): Promise<Locator> {
  const found = page.getByRole('log').getByRole('listitem').filter({ hasText: text });
  await found.waitFor();
  return found;
}
