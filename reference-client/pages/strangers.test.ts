import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { field, isOnline, message, onStage, type User, write } from './testing/stage.ts';

/** What somebody might write who means no good, or only writes another way. */
const TEXTS: readonly string[] = [
  '<img src=x onerror="hit=1">',
  '<script>hit=1</script>',
  '<svg onload=hit=1>',
  '<svg><script>hit=1</script></svg>',
  '</textarea><script>hit=1</script>',
  '</p></li></ol><iframe src="javascript:parent.hit=1"></iframe>',
  '"><img src=x onerror=hit=1>',
  "' onfocus=hit=1 autofocus x='",
  '<a href="javascript:hit=1">click</a>',
  'javascript:hit=1',
  'data:text/html,<script>hit=1</script>',
  '<style>*{display:none!important}</style>',
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<form action="https://elsewhere.example/"><button>',
  '<link rel=stylesheet href="https://elsewhere.example/x.css">',
  '&lt;b&gt;&#60;script&#62;&amp;amp;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text of a stranger
  '${hit=1} {{hit=1}} <%= hit=1 %> #{hit=1}',
  '{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=hit=1>"}}',
  '__proto__',
  '\u202Eright to left\u202C \u2066isolated',
  '\u2067 never closed \u202B\u202B\u202B',
  'العربية, then English 123',
  'nothing \u0000 in \u0000 between',
  '\u0001\u0007\u001B[31mred\u001B[0m\u007F',
  'line\r\nline\rline\u2028line\u2029line',
  '  blanks   kept  ',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇨🇳 👍🏽 ❤️‍🔥 1️⃣',
  'Z̴̡̛a̷l̸g̵o̶ '.repeat(20),
  '�\uFEFF\u200B\u200D',
  'x'.repeat(64 * 1024),
];

const AVATARS: readonly string[] = [
  'javascript:hit=1',
  'JaVaScRiPt:hit=1',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hit=1"/>',
  'blob:http://127.0.0.1/x',
  'file:///etc/passwd',
  '//elsewhere.example/x.png',
  'relative.png',
  '" onerror="hit=1',
  'http://',
];

/** Users whose names are such texts and whose pictures are such addresses. */
function users(pictures: string): User[] {
  const names = TEXTS.filter((text) => text.length < 1000);
  const avatars = [...AVATARS, `${pictures}"onerror="hit=1`];
  return names.map((username, index) => ({
    userId: 2001 + index,
    username,
    avatar: avatars[index % avatars.length] ?? '',
  }));
}

const test = suite('pages: what strangers write', { timeoutMs: 60_000 });
const inBrowser = onStage(test, users);

inBrowser('is shown as it is, and does nothing (#62)', async (stage) => {
  const agent = await stage.agent();
  const known = users(stage.pictures.url);
  await stage.say(2001, TEXTS);
  for (const { userId } of known.slice(1)) await stage.say(userId, ['hello']);
  const count = TEXTS.length + known.length - 1;
  await agent
    .locator('.message')
    .nth(count - 1)
    .waitFor();

  assert.equal((await agent.locator('.message .text').allTextContents()).slice(0, TEXTS.length), TEXTS);
  const names = await agent.locator('.message .name').allTextContents();
  assert.equal(
    names.slice(TEXTS.length - 1),
    known.map(({ username }) => username),
  );
  assert.equal(
    new Set(await agent.locator('.people bdi.name').allTextContents()),
    new Set(known.map(({ username }) => username)),
  );

  const written = `{ hit: globalThis.hit, scripts: document.scripts.length, base: document.baseURI === location.href,
    strange: document.querySelectorAll('iframe, base, form:not(.composer), style, a[href^="javascript"], svg:not(.round svg)').length }`;
  assert.equal(await agent.evaluate(`(${written})`), { hit: undefined, scripts: 1, base: true, strange: 0 });
  const sources = await agent
    .locator('.messages img')
    .evaluateAll((images) => images.map((image) => image.getAttribute('src')));
  assert.ok(sources.length > 0);
  assert.ok(
    sources.every((source) => source === `${stage.pictures.url}%22onerror=%22hit=1`),
    String(sources),
  );
});

inBrowser('stays in its frame: neither wider than a phone nor turning what stands beside it', async (stage) => {
  const agent = await stage.agent({ viewport: { width: 360, height: 640 } });
  for (const text of TEXTS) await stage.say(2001, [text]);
  await agent
    .locator('.message')
    .nth(TEXTS.length - 1)
    .waitFor();
  const sizes = `[document.documentElement.scrollWidth, document.querySelector('.scroller').scrollWidth <= document.querySelector('.scroller').clientWidth]`;
  assert.equal(await agent.evaluate(sizes), [360, true]);
  const directions = await agent
    .locator('.message .text')
    .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).direction));
  assert.is(directions[TEXTS.indexOf('العربية, then English 123')], 'rtl');
  assert.is(directions[0], 'ltr');
  const isolated = await agent
    .locator('.message .text, .message .name')
    .evaluateAll((parts) => parts.every((part) => getComputedStyle(part).unicodeBidi.includes('isolate')));
  assert.ok(isolated);
});

inBrowser('is sent as it was written, from the field of a page', async (stage) => {
  const page = await stage.customer(2001);
  // A field holds no carriage returns, and no more than what fits into a frame goes out.
  const texts = TEXTS.filter((text) => !text.includes('\r') && text !== '__proto__');
  for (const [index, text] of texts.entries()) {
    await write(page, text);
    await page.locator('.message').nth(index).waitFor();
  }
  assert.equal(await page.locator('.message .text').allTextContents(), texts);
  await write(page, 'x'.repeat(64 * 1024 + 1));
  await page.getByRole('status').getByText('too long for the server').waitFor();
  await isOnline(page);
});

inBrowser('cannot become markup, should a page ever try: the policy forbids it', async (stage) => {
  const page = await stage.customer(2002);
  const outcome = await page.evaluate(`(() => {
    try { document.body.innerHTML = '<b>bold</b>'; return 'markup'; } catch (error) { return error.name; }
  })()`);
  assert.is(outcome, 'TypeError');
  assert.match(stage.complaints.splice(0).join(), /TrustedHTML/);
  await write(page, 'still here');
  await message(page, 'still here');
  assert.ok(await field(page).isVisible());
});

test.run();
