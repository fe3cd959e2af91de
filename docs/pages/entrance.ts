import { head } from '../page/frame.ts';
import { html, markup } from '../page/html.ts';

/** The page above both languages. */
export function entrancePage(banner: string): string {
  const document = html`<html lang="en">
<head>
${head('im-conformance', 'A conformance kit for instant messaging over WebSocket.', '')}
</head>
<body>
<main id="main">
<h1>im-conformance</h1>
<ul class="tiles">
<li><a href="en/index.html" hreflang="en">English</a><br>A conformance kit for instant messaging over WebSocket.</li>
<li lang="zh-CN"><a href="zh/index.html" hreflang="zh-CN">中文</a><br>WebSocket 即时通讯的一致性测试工具。</li>
</ul>
</main>
</body>
</html>
`;
  return `<!DOCTYPE html>\n${banner}\n${markup(document)}`;
}
