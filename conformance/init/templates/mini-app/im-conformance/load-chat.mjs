// en: Loads the chat of your app, and says what to do where Node cannot.
// zh: 加载应用的聊天模块；Node 加载不了时，说明该怎么做。
import { existsSync } from 'node:fs';

const bundled = 'im-conformance/chat.mjs';

// en: What a file of the project exports under a name.
// zh: 项目里某个文件以某个名字导出的内容。
export async function loadChat(file, name) {
  const url = new URL(`../${file}`, import.meta.url);
  if (!existsSync(url))
    fail(
      `[[en: there is no ${file} here: write into im-conformance/driver.mjs where the chat of your app is || zh: 这里没有 ${file}：请在 im-conformance/driver.mjs 里写明应用的聊天模块在哪里 ]]`,
    );
  const module = await import(url).catch((error) => {
    // en: What only the tools of the app understand: import in a .js file of CommonJS, '@/…', .vue files.
    // zh: 只有应用的构建工具才认识的写法：CommonJS 的 .js 文件里的 import、'@/…'、.vue 文件。
    const tools = error instanceof SyntaxError || /^ERR_(MODULE_NOT_FOUND|UNKNOWN_FILE_EXTENSION)$/.test(error.code);
    if (!tools || file === bundled) throw error;
    const bundle = `npx esbuild ${file} --bundle --format=esm --alias:@=./{source} --outfile=${bundled}`;
    fail(
      `[[en: Node cannot load ${file} (${error.message}); bundle it, and name ${bundled} in im-conformance/driver.mjs: || zh: Node 无法加载 ${file}（${error.message}）；请先打包，并在 im-conformance/driver.mjs 里改为 ${bundled}： ]]\n  ${bundle}`,
    );
  });
  const found = module[name] ?? module.default?.[name];
  if (typeof found !== 'function')
    fail(
      `[[en: ${file} exports no function ${name}, but: ${Object.keys(module).join(', ')}; write yours into im-conformance/driver.mjs || zh: ${file} 没有导出函数 ${name}，它导出的是：${Object.keys(module).join('、')}；请在 im-conformance/driver.mjs 里写上你的函数 ]]`,
    );
  return found;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
