import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

// en: Starts your application the way the kit asks for it: each time with another port, other users and shorter timers.
// en: What the kit says in its environment becomes properties; java StartServer.java [jar]
// zh: 按工具的要求启动你的应用：每次的端口、用户和时长都不同。
// zh: 工具写在环境变量里的内容会变成 -D 属性；用法：java StartServer.java [jar]
public class StartServer {
    // en: Left the properties that your application reads: change them to yours. Durations are milliseconds, as Spring
    // en: reads a plain number; the users are a JSON file of [{"userId", "username", "avatar"}].
    // zh: 左边是应用读取的属性名，请改成你自己的。时长是毫秒数（Spring 的 Duration 可直接读）；
    // zh: 用户是一个 JSON 文件：[{"userId", "username", "avatar"}]。
    private static final String[][] PROPERTIES = {
        {"server.address", "IM_HOST"},
        {"server.port", "IM_PORT"},
        {"chat.session-ttl", "IM_TTL_MS"},
        {"chat.sweep-interval", "IM_SWEEP_MS"},
        {"chat.heartbeat-interval", "IM_HEARTBEAT_MS"},
        {"chat.users-file", "IM_USERS_FILE"},
    };

    // en: What it says is in English, which every character set has.
    // zh: 它的提示用英文：任何字符集都能显示。
    public static void main(String[] args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        for (String[] property : PROPERTIES) {
            String value = System.getenv(property[1]);
            if (value == null) {
                System.err.println(property[1] + " is not set: im-conformance sets it when it starts this program, as npx im-conformance doctor does");
                System.exit(1);
            }
            command.add("-D" + property[0] + "=" + value);
        }
        command.add("-jar");
        command.add(args.length > 0 ? args[0] : newestJar());
        Process application = new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        Thread input = new Thread(() -> passInput(application));
        input.setDaemon(true);
        input.start();
        System.exit(application.waitFor());
    }

    // en: The kit ends the server by the end of its standard input.
    // zh: 工具关闭标准输入，表示服务端该结束了。
    private static void passInput(Process application) {
        try (InputStream from = System.in; OutputStream to = application.getOutputStream()) {
            byte[] bytes = new byte[1024];
            for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                to.write(bytes, 0, count);
                to.flush();
            }
        } catch (IOException gone) {
            // en: The application has ended.
            // zh: 应用已经结束。
        }
        application.destroy();
    }

    private static String newestJar() {
        File newest = null;
        for (String folder : new String[] {"target", "build" + File.separator + "libs"}) {
            File[] jars = new File(folder).listFiles((in, name) -> name.matches(".*(?<!-plain|-sources|-javadoc)\\.jar"));
            for (File jar : jars == null ? new File[0] : jars) {
                if (newest == null || jar.lastModified() > newest.lastModified()) {
                    newest = jar;
                }
            }
        }
        if (newest == null) {
            System.err.println("There is no jar in target or build/libs: build the application first, or name its jar.");
            System.exit(1);
        }
        return newest.getPath();
    }
}
