// en: Command im-conformance starts your server the way the kit asks for it: each time with another port, other users
// en: and shorter timers.
// zh: 按工具的要求启动你的服务端：每次的端口、用户和时长都不同。
package main

import (
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
)

type user struct {
	UserID   int64  `json:"userId"`
	Username string `json:"username"`
	Avatar   string `json:"avatar"`
}

type settings struct {
	sessionTTL, sweepInterval, heartbeatInterval time.Duration
	// en: All users that there are.
	// zh: 全部用户。
	users []user
}

// en: newHandler is where yours goes: the handler of your own main, with these settings. Nothing can be imported from
// en: package main: either move what makes the handler into a package of its own (chat/chat.go, imported as
// en: <module of go.mod>/chat), or let your main read the variables as this one does, and write
// en: command: [go, run, .] into im-conformance.yaml.
// zh: 在这里换成你自己的 handler，并用上这些设置。package main 里的内容无法被导入：
// zh: 要么把创建 handler 的代码移到单独的包里（如 chat/chat.go，以 <go.mod 里的 module>/chat 导入），
// zh: 要么让你的 main 像这里一样读取环境变量，并在 im-conformance.yaml 里写 command: [go, run, .]。
func newHandler(s settings) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "[[en: put the handler of your server into newHandler in im-conformance/main.go || zh: 请在 im-conformance/main.go 的 newHandler 里换上你的服务端的 handler ]]", http.StatusNotImplemented)
	})
}

func main() {
	s := settings{
		sessionTTL:        milliseconds("IM_TTL_MS"),
		sweepInterval:     milliseconds("IM_SWEEP_MS"),
		heartbeatInterval: milliseconds("IM_HEARTBEAT_MS"),
	}
	text, err := os.ReadFile(setting("IM_USERS_FILE"))
	if err == nil {
		err = json.Unmarshal(text, &s.users)
	}
	if err != nil {
		log.Fatal("IM_USERS_FILE: ", err)
	}
	// en: The kit ends the server by the end of its standard input.
	// zh: 工具关闭标准输入，表示服务端该结束了。
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	address := net.JoinHostPort(setting("IM_HOST"), setting("IM_PORT"))
	log.Fatal(http.ListenAndServe(address, newHandler(s)))
}

func milliseconds(name string) time.Duration {
	value, err := strconv.ParseInt(setting(name), 10, 64)
	if err != nil {
		log.Fatal(name, ": ", err)
	}
	return time.Duration(value) * time.Millisecond
}

func setting(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatal(name, "[[en:  is not set: im-conformance sets it when it starts this program, as npx im-conformance doctor does || zh:  没有设置：它由 im-conformance 启动本程序时设置，例如 npx im-conformance doctor ]]")
	}
	return value
}
