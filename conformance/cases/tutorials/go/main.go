// A chat with gorilla/websocket: one goroutine reads, one writes for each connection, and a hub knows them all.
package main

import (
	"encoding/json"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

type User struct {
	UserID   int64  `json:"userId"`
	Username string `json:"username"`
	Avatar   string `json:"avatar"`
}

const agentID = -1

func main() {
	users, err := loadUsers(env("IM_USERS_FILE", "users.json"))
	if err != nil {
		log.Fatal(err)
	}
	hub := newHub(users)
	go hub.sweep()
	http.HandleFunc("/webSocket/", func(w http.ResponseWriter, r *http.Request) { serveWs(hub, w, r) })
	log.Fatal(http.ListenAndServe(net.JoinHostPort(env("IM_HOST", ""), env("IM_PORT", "8080")), nil))
}

func loadUsers(file string) (map[int64]User, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var list []User
	if err := json.Unmarshal(data, &list); err != nil {
		return nil, err
	}
	users := map[int64]User{agentID: {UserID: agentID, Username: "人工客服"}}
	for _, user := range list {
		users[user.UserID] = user
	}
	return users, nil
}

func env(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func milliseconds(name, otherwise string) time.Duration {
	ms, err := strconv.Atoi(env(name, otherwise))
	if err != nil {
		log.Fatalf("%s: %v", name, err)
	}
	return time.Duration(ms) * time.Millisecond
}

// fixed tells whether a repair is switched on by the environment variable FIXED.
func fixed(name string) bool {
	names := "," + os.Getenv("FIXED") + ","
	return strings.Contains(names, ","+name+",") || strings.Contains(names, ",all,")
}
