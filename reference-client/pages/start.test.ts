import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { contrasts } from '../testing/contrast.ts';
import { field, isOnline, message, onStage, write } from './testing/stage.ts';

const test = suite('pages: the way in, languages and looks', { timeoutMs: 40_000 });
const inBrowser = onStage(test);

inBrowser('lead from the start page to a customer’s chat and to the console', async (stage) => {
  const page = await stage.open('');
  const number = page.getByRole('textbox', { name: 'User number' });
  for (const wrong of ['', 'abc', '-1', '0', '01', '9007199254740992']) {
    await number.fill(wrong);
    await number.press('Enter');
    await page.getByRole('alert').getByText('A user number is a whole number').waitFor();
  }
  await number.fill(' 1002 ');
  await page.getByRole('button', { name: 'Open the chat' }).click();
  await page.waitForURL(`${stage.server.url}chat?user=1002`);
  await isOnline(page);
  assert.is(await page.title(), 'Chat of user 1002');
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('link', { name: 'Open the console' }).click();
  await page.waitForURL(`${stage.server.url}agent`);
  await page.getByRole('heading', { name: 'Agent’s console' }).waitFor();
});

inBrowser('ask who one is where the address does not say it', async (stage) => {
  for (const address of ['chat', 'chat?user=', 'chat?user=-1', 'chat?user=abc']) {
    const page = await stage.open(address);
    await page.getByText('Who are you?').waitFor();
    assert.is(await page.getByRole('link', { name: 'Home' }).getAttribute('href'), './');
  }
});

inBrowser('speak the reader’s language, the chosen one or that of the address, and keep the choice', async (stage) => {
  const page = await stage.open('chat?user=1001', { locale: 'zh-CN' });
  const language = (): Promise<unknown> => page.evaluate('document.documentElement.lang');
  await page.getByRole('status').getByText('在线', { exact: true }).waitFor();
  assert.equal([await language(), await page.title()], ['zh-CN', '用户 1001 的聊天']);
  await page.getByRole('textbox', { name: '你的消息' }).fill('half written');
  await page.getByRole('button', { name: 'English' }).click();
  await isOnline(page);
  assert.equal([await language(), await page.title()], ['en', 'Chat of user 1001']);
  assert.is(await field(page).inputValue(), 'half written');
  await page.reload();
  await isOnline(page);
  await page.goto(`${stage.server.url}?lang=zh`);
  await page.getByRole('heading', { name: '客服聊天' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForURL(`${stage.server.url}?lang=en`);
  await page.reload();
  await page.getByRole('heading', { name: 'Support chat' }).waitFor();
});

inBrowser(
  'carry a token from the fragment to the server, out of sight, and find it again after a reload',
  async (stage) => {
    const page = await stage.open('#token=a%2Bb.c');
    assert.is(page.url(), stage.server.url);
    const channels: string[] = [];
    page.on('websocket', (socket) => channels.push(socket.url()));
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.getByRole('button', { name: 'Open the chat' }).click();
    await isOnline(page);
    assert.is(page.url(), `${stage.server.url}chat?user=1001`);
    await page.reload();
    await isOnline(page);
    const channel = `${stage.server.url.replace('http', 'ws')}webSocket/1001?token=a%2Bb.c`;
    assert.equal(new Set(channels), new Set([channel]));
    assert.equal(
      urls.filter((url) => url.startsWith('http') && url.includes('a%2Bb')),
      [],
    );
    await page.evaluate(`location.hash = 'token=other'`);
    await page.waitForURL(`${stage.server.url}chat?user=1001`);
    await isOnline(page);
    assert.match(channels.at(-1) ?? '', /\?token=other$/);
  },
);

inBrowser(
  'are read on a phone and at twice the size without scrolling sideways, in the light and in the dark',
  async (stage) => {
    const sizes = [
      { width: 360, height: 640 },
      { width: 640, height: 360 }, // half of 1280 by 720: what is left of it at 200 %
    ];
    for (const viewport of sizes) {
      for (const address of ['', 'chat?user=1001', 'agent']) {
        const page = await stage.open(address, { viewport });
        for (const language of ['English', '中文']) {
          if (address === 'agent' && language === 'English') await talk(page);
          assert.is(await page.evaluate('document.documentElement.scrollWidth'), viewport.width, address + language);
          for (const button of await page.getByRole('button').all()) {
            const box = await button.boundingBox();
            assert.ok(box && box.x >= 0, `${address}: ${await button.innerText()} is ${box?.x}`);
          }
          if (language === 'English') await page.getByRole('button', { name: '中文' }).click();
        }
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const [place, contrast] of await contrasts(page)) {
            assert.ok(contrast >= 4.5, `${place} of /${address} has a contrast of ${contrast} in the ${colorScheme}`);
          }
        }
        await page.context().close();
      }
    }
  },
);

async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await isOnline(page);
  await write(page, 'hello');
  await message(page, 'hello');
  await field(page).press('Enter');
  await page.getByRole('alert').getByText('cannot be empty').waitFor();
}

test.run();
