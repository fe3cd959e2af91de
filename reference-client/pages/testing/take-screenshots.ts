// Takes the pictures of the pages that the README shows: node --import tsx reference-client/pages/testing/take-screenshots.ts
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium } from '../../testing/chromium.ts';
import { message, Theatre, write } from './stage.ts';

const executablePath = findChromium();
if (executablePath === undefined) throw new Error('no Chromium on PATH');

const theatre = await Theatre.build(executablePath, () => [
  { userId: 1001, username: 'Lin Wei', avatar: '' },
  { userId: 1002, username: 'Maria Keller', avatar: '' },
  { userId: 1003, username: 'Omar Haddad', avatar: '' },
]);
await theatre.play(async (stage) => {
  const agent = await stage.agent({ viewport: { width: 1120, height: 700 } });
  const lin = await stage.customer(1001, { viewport: { width: 420, height: 700 } });
  const say = async (page: Page, text: string): Promise<void> => {
    await write(page, text);
    for (const reader of [agent, lin]) await message(reader, text);
  };
  await say(lin, 'Hello, my order 20481 has not arrived yet. Can you see where it is?');
  await say(agent, 'Good afternoon! One moment, I am looking it up.');
  await stage.say(1002, ['Is the grey jacket back in size M?']);
  await say(agent, 'It left the warehouse this morning and will be with you tomorrow before noon.');
  await say(lin, 'Wonderful, thank you very much!');
  await agent.getByRole('button', { name: /Lin Wei/ }).click();
  await stage.say(1003, ['Can I still change my delivery address?']);
  await agent.getByRole('button', { name: /1 unread/ }).waitFor();
  await agent.mouse.move(0, 0);
  await picture(agent, 'agent-light');
  await picture(lin, 'chat-light');
});
await theatre.close();

/** Takes a page's picture, with its words in the letters that every machine has. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.nodeValue = (node.nodeValue ?? '')
        .replace('人工客服', 'Agent')
        .replace(/^人$/, 'A')
        .replace('中文', 'Chinese');
    }
  });
  const path = fileURLToPath(new URL(`../../../docs/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
}
